import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeHost, kernelConfig } from '../../host/description.js';
import { listInside, openInside, readPart, Unreadable } from '../../host/read-inside.js';
import { isMistake } from '../../words/errors.js';
import { EVIDENCE, generationFolder } from '../../words/evidence-files.js';
import type { Finding } from '../../words/result.js';
import { bug } from './bug.js';
import type { CellPlan } from './plan.js';
import { SCENE } from './snapshot.js';

/** Of the beginning and of the end of a file. */
const END_BYTES = 8 * 1024 * 1024;

/** Of a checkpoint's folder: logs and statistics, not memory. */
const KEPT = /\.log$|^stats-/;

/** A file is there then, with a part of what it was to hold. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Files that a finding names. */
const SHOWN = 10;

/**
 * Copies what explains a cell into a folder in the sandbox's, readable for whoever may enter that. Nothing is
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
  const evidence = join(folder, EVIDENCE.folder);
  const lost: string[] = [];
  const write = (name: string, make: () => string | Buffer) => {
    const to = join(evidence, name);
    try {
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, make(), { mode: 0o644 });
    } catch (error) {
      if (isMistake(error)) throw error;
      lost.push(`${name} (${reason(error)})`);
      // A part of it would be taken for the whole.
      if (NO_ROOM.includes((error as NodeJS.ErrnoException).code ?? '')) rmSync(to, { force: true });
    }
  };
  const copy = (from: string, to: string, which: RegExp | readonly string[]) => {
    for (const name of list(folder, from, lost).filter((each) =>
      which instanceof RegExp ? which.test(each) : which.includes(each),
    )) {
      write(join(to, name), () => ends(folder, join(from, name)));
    }
  };
  write(EVIDENCE.plan, () => json(plan));
  write(EVIDENCE.kernelLog, () =>
    kernelLines === null ? 'It cannot be read here.\n' : kernelLines.map((each) => `${each}\n`).join(''),
  );
  copy('', '', [EVIDENCE.lxcLog, EVIDENCE.criuOptions, EVIDENCE.commandOutput, EVIDENCE.commands]);
  copy(EVIDENCE.outputs, EVIDENCE.outputs, /./);
  copy(SCENE, '', /./);
  copy('rootfs', '', [EVIDENCE.startLog]);
  if (plan.workload.name === 'zdtm') {
    const zdtm = join('rootfs', 'zdtm');
    for (const test of list(folder, zdtm, lost))
      copy(join(zdtm, test), join(EVIDENCE.zdtm, test), /\.out(\.inprogress)?$/);
  }
  for (const name of list(folder, 'lxc', lost)) copy(join('lxc', name), '', [EVIDENCE.containerConfig]);
  for (const generation of list(folder, 'images', lost)) {
    copy(join('images', generation), generationFolder(generation), KEPT);
  }
  return { evidence, lost };
}

/** In a virtual machine: adds what is known of it as a host, which nobody outside can read. */
export function describeMachine(evidence: string): void {
  writeFileSync(join(evidence, EVIDENCE.host), describeHost(), { mode: 0o644 });
  writeFileSync(join(evidence, EVIDENCE.kernelConfig), kernelConfig(), { mode: 0o644 });
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

/** Why the evidence, or all of it, is not there: of a mistake of ours that it is one. */
export function notKeptFor(error: unknown): Finding[] {
  return isMistake(error) ? [bug(error)] : notKept([reason(error)]);
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
