import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listInside, openInside, readPart, Unreadable } from '../host/read-inside.js';
import type { Finding } from '../words/result.js';
import type { CellPlan } from './plan.js';
import { SCENE } from './scene.js';

export const PLAN = 'plan.json';

/** Of the beginning and of the end of a file. */
const END_BYTES = 8 * 1024 * 1024;

/** Of a checkpoint's folder: logs and statistics, not memory. */
const KEPT = /\.log$|^stats-/;

/** Files that a finding names. */
const SHOWN = 10;

/**
 * Copies what explains a cell into `evidence` in the sandbox's folder, readable for whoever may enter that. Nothing is
 * redacted yet. What cannot be copied is left out.
 *
 * @param kernelLines what the kernel said meanwhile; null when that cannot be read
 * @returns that folder, and what was left out, each with its reason
 */
export function gatherEvidence(
  folder: string,
  plan: CellPlan,
  kernelLines: readonly string[] | null,
): { evidence: string; lost: string[] } {
  const evidence = join(folder, 'evidence');
  const lost: string[] = [];
  const write = (name: string, make: () => string | Buffer) => {
    try {
      const to = join(evidence, name);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, make(), { mode: 0o644 });
    } catch (error) {
      lost.push(`${name} (${reason(error)})`);
    }
  };
  const copy = (from: string, to: string, which: RegExp) => {
    for (const name of list(folder, from, lost).filter((each) => which.test(each))) {
      write(join(to, name), () => ends(folder, join(from, name)));
    }
  };
  write(PLAN, () => json(plan));
  write('kernel-log', () =>
    kernelLines === null ? 'It cannot be read here.\n' : kernelLines.map((each) => `${each}\n`).join(''),
  );
  copy('', '', /^(lxc\.log|criu\.conf|command-output|commands)$/);
  copy('outputs', 'outputs', /./);
  copy(SCENE, '', /./);
  copy('rootfs', '', /^criu-lxc-test\.log$/);
  if (plan.workload.name === 'zdtm') {
    const zdtm = join('rootfs', 'zdtm');
    for (const test of list(folder, zdtm, lost)) copy(join(zdtm, test), join('zdtm', test), /\.out(\.inprogress)?$/);
  }
  for (const name of list(folder, 'lxc', lost)) copy(join('lxc', name), '', /^config$/);
  for (const generation of list(folder, 'images', lost)) {
    copy(join('images', generation), `generation-${generation}`, KEPT);
  }
  return { evidence, lost };
}

/** The evidence is no reason to lose the verdict. */
export function notKept(lost: readonly string[]): Finding[] {
  const [first] = lost;
  if (first === undefined) return [];
  const hidden = lost.length - SHOWN;
  return [
    {
      id: 'evidence-not-kept',
      severity: 'warning',
      message: `Not all of the evidence could be kept: ${first}${lost.length === 1 ? '' : `, and ${lost.length - 1} more`}.`,
      ...(lost.length === 1
        ? {}
        : { evidence: [...lost.slice(0, SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n') }),
    },
  ];
}

/** Without its path, which is told beside it. */
export function reason(error: unknown): string {
  const { code, cause, message } = error as NodeJS.ErrnoException;
  if (error instanceof Unreadable) return message.replace(/\.$/, '');
  return code ?? (cause as NodeJS.ErrnoException | undefined)?.code ?? message;
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Of a file that is too long its beginning and its end: a CRIU that hangs may write gigabytes. In whole lines, so that no
 * half of a secret is left to be overlooked.
 */
function ends(folder: string, path: string): Buffer {
  return openInside(folder, path, {}, ({ fd, size }) => {
    if (size <= 2 * END_BYTES) return readPart(fd, 0, size);
    const first = readPart(fd, 0, END_BYTES);
    const last = readPart(fd, size - END_BYTES, size);
    const head = first.subarray(0, first.lastIndexOf('\n') + 1);
    const tail = last.subarray(last.indexOf('\n') + 1);
    const gap = Buffer.from(`… ${size - head.length - tail.length} bytes left out …\n`);
    return Buffer.concat([head, gap, tail]);
  });
}

/** Names in a folder; none of what is no folder. */
function list(folder: string, path: string, lost: string[]): string[] {
  try {
    return listInside(folder, path);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') lost.push(error.message);
    return [];
  }
}
