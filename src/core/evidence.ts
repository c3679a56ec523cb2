import {
  chmodSync,
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CellPlan } from './plan.js';

/** Of the beginning and of the end of a file. */
const END_BYTES = 8 * 1024 * 1024;

/** Of a checkpoint's folder: logs and statistics, not memory. */
const KEPT = /\.log$|^stats-/;

/**
 * Copies what explains a cell into `evidence` in the sandbox's folder, readable for everybody.
 *
 * @returns that folder
 */
export function gatherEvidence(folder: string, plan: CellPlan): string {
  const evidence = join(folder, 'evidence');
  mkdirSync(evidence);
  writeFileSync(join(evidence, 'plan.json'), `${JSON.stringify(plan, null, 2)}\n`);
  copy(folder, evidence, /^(lxc\.log|criu\.conf|command-output)$/);
  copy(join(folder, 'outputs'), join(evidence, 'outputs'), /./);
  copy(join(folder, 'rootfs'), evidence, /^criu-lxc-test\.log$/);
  const zdtm = join(folder, 'rootfs', 'zdtm');
  for (const test of list(zdtm).filter((name) => lstatSync(join(zdtm, name)).isDirectory())) {
    copy(join(zdtm, test), join(evidence, 'zdtm', test), /\.out(\.inprogress)?$/);
  }
  for (const name of list(join(folder, 'lxc'))) copy(join(folder, 'lxc', name), evidence, /^config$/);
  for (const generation of list(join(folder, 'images'))) {
    copy(join(folder, 'images', generation), join(evidence, `generation-${generation}`), KEPT);
  }
  return evidence;
}

/** Copies a gathered folder to where the user keeps it. */
export function keepEvidence(gathered: string, target: string): void {
  mkdirSync(target, { recursive: true });
  cpSync(gathered, target, { recursive: true });
}

function copy(from: string, to: string, which: RegExp): void {
  for (const name of list(from)) {
    // A link that a container made could lead anywhere.
    if (!which.test(name) || !lstatSync(join(from, name)).isFile()) continue;
    mkdirSync(to, { recursive: true });
    copyEnds(join(from, name), join(to, name));
    chmodSync(join(to, name), 0o644);
  }
}

/** Of a file that is too long its beginning and its end: a CRIU that hangs may write gigabytes. */
function copyEnds(from: string, to: string): void {
  const { size } = statSync(from);
  if (size <= 2 * END_BYTES) {
    copyFileSync(from, to);
    return;
  }
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w')];
  try {
    const buffer = Buffer.alloc(END_BYTES);
    writeSync(target, buffer, 0, readSync(source, buffer, 0, END_BYTES, 0));
    writeSync(target, `\n… ${size - 2 * END_BYTES} bytes left out …\n`);
    writeSync(target, buffer, 0, readSync(source, buffer, 0, END_BYTES, size - END_BYTES));
  } finally {
    closeSync(source);
    closeSync(target);
  }
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
