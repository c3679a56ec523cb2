import {
  chmodSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Redactor } from '../host/redaction.js';
import { fillWhole, holdOwn, writeWhole } from '../host/write-file.js';
import type { CellPlan } from './plan.js';
import { SCENE } from './scene.js';

const PLAN = 'plan.json';

/** Of the beginning and of the end of a file. */
const END_BYTES = 8 * 1024 * 1024;

/** Of a checkpoint's folder: logs and statistics, not memory. */
const KEPT = /\.log$|^stats-/;

/**
 * Copies what explains a cell into `evidence` in the sandbox's folder, readable for whoever may enter that. Nothing is redacted yet.
 *
 * @param kernelLines what the kernel said meanwhile; null when that cannot be read
 * @returns that folder
 */
export async function gatherEvidence(
  folder: string,
  plan: CellPlan,
  kernelLines: readonly string[] | null,
): Promise<string> {
  const evidence = join(folder, 'evidence');
  mkdirSync(evidence);
  const write = (name: string, text: string) => writeFileSync(join(evidence, name), text, { mode: 0o644 });
  write(PLAN, json(plan));
  write(
    'kernel-log',
    kernelLines === null ? 'It cannot be read here.\n' : kernelLines.map((each) => `${each}\n`).join(''),
  );
  await copy(folder, evidence, /^(lxc\.log|criu\.conf|command-output|commands)$/);
  await copy(join(folder, 'outputs'), join(evidence, 'outputs'), /./);
  await copy(join(folder, SCENE), evidence, /./);
  await copy(join(folder, 'rootfs'), evidence, /^criu-lxc-test\.log$/);
  const zdtm = join(folder, 'rootfs', 'zdtm');
  for (const test of list(zdtm).filter((name) => lstatSync(join(zdtm, name)).isDirectory())) {
    await copy(join(zdtm, test), join(evidence, 'zdtm', test), /\.out(\.inprogress)?$/);
  }
  for (const name of list(join(folder, 'lxc'))) await copy(join(folder, 'lxc', name), evidence, /^config$/);
  for (const generation of list(join(folder, 'images'))) {
    await copy(join(folder, 'images', generation), join(evidence, `generation-${generation}`), KEPT);
  }
  return evidence;
}

/** Copies a gathered folder to where the user keeps it, redacted. */
export async function keepEvidence(gathered: string, target: string, redactor: Redactor): Promise<void> {
  const folder = holdOwn(target);
  try {
    for (const entry of readdirSync(gathered, { withFileTypes: true })) {
      const [from, to] = [join(gathered, entry.name), join(folder.path, entry.name)];
      if (entry.isDirectory()) await keepEvidence(from, to, redactor);
      // As text a document would lose its quotes, and have others escaped.
      else if (entry.name === PLAN) writeWhole(to, json(redactor.document(JSON.parse(readFileSync(from, 'utf8')))));
      else
        await fillWhole(to, (file) =>
          pipeline(createReadStream(from), (source) => redactor.stream(source), createWriteStream(file)),
        );
    }
  } finally {
    folder.close();
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

async function copy(from: string, to: string, which: RegExp): Promise<void> {
  for (const name of list(from)) {
    // A link that a container made could lead anywhere.
    if (!which.test(name) || !lstatSync(join(from, name)).isFile()) continue;
    mkdirSync(to, { recursive: true });
    await copyEnds(join(from, name), join(to, name));
    chmodSync(join(to, name), 0o644);
  }
}

/**
 * Of a file that is too long its beginning and its end: a CRIU that hangs may write gigabytes. In whole lines, so that no
 * half of a secret is left to be overlooked.
 */
async function copyEnds(from: string, to: string): Promise<void> {
  const { size } = statSync(from);
  if (size <= 2 * END_BYTES) {
    copyFileSync(from, to);
    return;
  }
  await pipeline(ends(from, size), createWriteStream(to));
}

async function* ends(file: string, size: number): AsyncGenerator<Buffer> {
  const first = await read(file, 0, END_BYTES);
  const last = await read(file, size - END_BYTES, size);
  const head = first.subarray(0, first.lastIndexOf('\n') + 1);
  const tail = last.subarray(last.indexOf('\n') + 1);
  yield head;
  yield Buffer.from(`… ${size - head.length - tail.length} bytes left out …\n`);
  yield tail;
}

async function read(file: string, start: number, end: number): Promise<Buffer> {
  return Buffer.concat(await createReadStream(file, { start, end: end - 1 }).toArray());
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
