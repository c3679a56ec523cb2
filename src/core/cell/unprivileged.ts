import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { canApply, remedy } from '../../diagnosis/diagnose.js';
import { FAILURES } from '../../diagnosis/failures.js';
import { runOrFail } from '../../host/command.js';
import { linksOf } from '../../host/net-links.js';
import { closedToOthers } from '../../host/owners.js';
import { readOrNull } from '../../host/process.js';
import { shiftOwners } from '../../host/shift-owners.js';
import { ID_MAP, ID_MAPPERS, type IdRange, mapped, otherOwner } from '../../lxc/id-map.js';
import { StageError } from '../../words/errors.js';
import type { ContainerKind, Finding } from '../../words/result.js';
import { LINK_ON_THE_HOST } from '../../words/standing.js';
import { circumstances } from './circumstances.js';
import type { CellPlan } from './plan.js';

/** In the sandbox's folder: /run is hidden from CRIU's children in a user namespace, by the folder for iptables' lock. */
const REACHED = 'programs';
const LIMIT_MS = 5000;

/**
 * The folders of programs that PATH begins with. CRIU runs some of them as root of the container: where that may not enter
 * the store, which is its owner's alone, they are reached elsewhere.
 */
export function programFolders({ container, lxc, iptables }: CellPlan, folder: string): string[] {
  if (container === 'privileged') return [lxc.path, iptables];
  const programs = Object.entries({ lxc: lxc.path, iptables });
  return [
    mappers(folder),
    ...programs.map(([name, path]) => (isReached(path) ? path : join(folder, REACHED, name, basename(path)))),
  ];
}

/** Makes those that are not there yet. */
export async function makeProgramFolders(
  { container, lxc, iptables }: CellPlan,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (container === 'privileged') return;
  mkdirSync(mappers(folder));
  for (const [name, text] of Object.entries(ID_MAPPERS))
    writeFileSync(join(mappers(folder), name), text, { mode: 0o755 });
  const complaint = 'The programs could not be mounted where root of the container reaches them';
  for (const [name, path] of Object.entries({ lxc: lxc.path, iptables })) {
    if (isReached(path)) continue;
    const prefix = dirname(path);
    for (const part of readdirSync(prefix, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const point = join(folder, REACHED, name, part.name);
      mkdirSync(point, { recursive: true });
      const mount = ['mount', '--bind', join(prefix, part.name), point];
      await runOrFail(mount, { timeoutMs: LIMIT_MS, env, failureClass: 'start', complaint });
    }
  }
}

function mappers(folder: string): string {
  return join(folder, 'id-mappers');
}

function isReached(path: string): boolean {
  return closedToOthers(path) === null;
}

/** Who shares the ids may signal and trace the container's processes, and change its files under our hands. */
function refuseSharedIds(): void {
  for (const file of ['/etc/subuid', '/etc/subgid']) {
    const name = otherOwner(readOrNull(file) ?? '');
    if (name === null) continue;
    const ids = `${ID_MAP.first} to ${ID_MAP.first + ID_MAP.count - 1}`;
    throw new StageError(
      'start',
      `${file} gives ids from ${ids} to ${name}; an unprivileged container of a cell needs them.`,
    );
  }
}

/**
 * Gives a container's root file system to its users on this host.
 *
 * @param map whose it is now, of a container of the user's
 * @throws StageError when users are mapped, and the cell is of a container in which they are not
 */
export function giveToMapped(kind: ContainerKind, rootfs: string, map: readonly IdRange[]): void {
  if (kind === 'unprivileged') {
    refuseSharedIds();
    shiftOwners(
      rootfs,
      (uid) => mapped(uid, 'u', map),
      (gid) => mapped(gid, 'g', map),
    );
  } else if (map.length > 0) {
    throw new StageError(
      'start',
      'The config of the container has lxc.idmap: say container: unprivileged (`--unprivileged`).',
    );
  }
}

/**
 * What the sandbox spares an unprivileged container, whose network is alone there but for a bridge with an index of its own.
 *
 * @param init the container's init
 */
export function sparedLinks(plan: CellPlan, init: number): Finding[] {
  const failure = FAILURES.find(({ id }) => id === 'link-index-taken');
  const criu = plan.restoreCriu.version;
  const here = { ...circumstances(plan), phase: 'restore', criu, restored: false, hung: false } as const;
  if (plan.container === 'privileged' || failure === undefined || !canApply(failure, here)) return [];
  const taken = Object.entries(linksOf(init)).filter(
    ([index, name]) => name !== 'lo' && Number(index) in plan.hostLinks,
  );
  return taken.map(([index, name]) => ({
    id: LINK_ON_THE_HOST,
    severity: 'warning',
    message: `On this host, and not in the sandbox, ${plan.hostLinks[Number(index)]} has the index of the container's ${name}, ${index}: outside of the sandbox CRIU ${criu} cannot restore such a container here.`,
    evidence: failure.cause,
    advice: remedy(failure),
  }));
}
