import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CONTAINER } from '../../facts/catalogue.js';
import { verify } from '../../facts/verify.js';
import { UsageError } from '../../words/errors.js';
import { type CommandAnswers, CommandWorkload } from '../../workload/command.js';
import type { CommandPlan } from '../../workload/workload.js';
import { type CommandRequest, programFor, type WorkloadDefinition } from './definition.js';

export const command: WorkloadDefinition<CommandRequest, CommandPlan, CommandAnswers> = {
  weight: 5,
  outgrows: 'files',
  parse(written, label) {
    for (const input of ['image', 'verify'] as const) {
      if (written(input) === '') throw new UsageError(`The workload command needs ${label(input)}.`);
    }
    return {
      name: 'command',
      image: image(written('image'), label('image')),
      start: written('start'),
      ready: written('ready'),
      verify: written('verify'),
      config:
        written('config') === '' ? '' : config(written('config'), label('config'), label('container'), label('image')),
    };
  },
  plan: (asked, supplies) => ({ ...asked, enter: programFor(asked.name, 'enter', supplies) }),
  files: ({ image, enter }) =>
    [image.replace(/^container:(\/.*)\/[^/]*$/, '$1'), enter].filter((path) => path.startsWith('/')),
  make: (plan, { folder, container, env, readyLimitMs }) =>
    new CommandWorkload(plan, folder, container, env, readyLimitMs),
  // Without what depends on who runs just now: a user's container may start and end processes all the time.
  facts: [verify, ...CONTAINER],
};

function image(value: string, label: string): string {
  const container = value.match(/^container:(.*)$/)?.[1];
  if (container !== undefined) {
    if (/^(\/.*|[\w-][\w.-]*)$/.test(container)) return value;
    throw new UsageError(
      `${label} is "${value}"; behind "container:" must be a name, or the absolute path of a config.`,
    );
  }
  const path = resolve(value);
  try {
    const found = statSync(path);
    if (found.isDirectory() || found.isFile()) return path;
  } catch (error) {
    // What this user may not see root may.
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return path;
  }
  throw new UsageError(
    `${label} is "${value}"; it must be a folder or a tarball with a root file system, or container:NAME.`,
  );
}

function config(value: string, label: string, kindLabel: string, imageLabel: string): string {
  let lines: string;
  try {
    lines = readFileSync(resolve(value), 'utf8').trimEnd();
  } catch {
    throw new UsageError(`${label} is "${value}"; it must be a file that can be read, with lines of an LXC config.`);
  }
  // A whole config has them, and what leads out of it is nowhere in a sandbox.
  const [whole] = lines.match(/^\s*lxc\.(rootfs\.path|rootfs)\s*=\s*\S/m) ?? [];
  if (whole !== undefined) {
    throw new UsageError(
      `${label} is "${value}", which has lxc.rootfs: the whole config of a container, and not lines to add. Such a container is tested by ${imageLabel.startsWith('--') ? `${imageLabel} ` : `${imageLabel}: `}container:${resolve(value)}`,
    );
  }
  // The owners of its files are to be as the map says.
  if (/^\s*lxc\.idmap\s*=\s*\S/m.test(lines)) {
    const instead = kindLabel.startsWith('--') ? `${kindLabel} unprivileged` : `${kindLabel}: unprivileged`;
    throw new UsageError(`${label} has lxc.idmap. Leave that out, and say ${instead}: it gets a map of its own.`);
  }
  return lines;
}
