import type { Host } from '../../host/inspect.js';
import { Skip } from '../../words/errors.js';
import type { Request } from '../request/request.js';

/** @throws Skip when the host lacks what was asked for, with whatever versions */
export function checkHost({ mode, container, apparmor }: Request, { features }: Host): void {
  if (mode.preDumps > 0 && !features['dirty-tracking'].has) {
    throw new Skip('Pre-dumps need a kernel that tracks dirty pages (CONFIG_MEM_SOFT_DIRTY), and this one does not.');
  }
  if (apparmor !== 'unconfined' && features.apparmor.has !== true) {
    throw new Skip(
      `The AppArmor profile "${apparmor}" needs a kernel with AppArmor, and this one has none: ${features.apparmor.evidence}.`,
    );
  }
  const users = features['user-namespaces'];
  if (container === 'unprivileged' && users.has === false) {
    throw new Skip(`An unprivileged container needs user namespaces, and this host makes none: ${users.evidence}.`);
  }
}
