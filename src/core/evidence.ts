import { chmodSync, copyFileSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellPlan } from './plan.js';

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
    copyFileSync(join(from, name), join(to, name));
    chmodSync(join(to, name), 0o644);
  }
}

function list(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
