import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { LIVING } from '../../src/core/cell/live-on.js';
import type { CellPlan } from '../../src/core/cell/plan.js';
import type { RawRequest } from '../../src/core/inputs/inputs.js';
import { parseRequest } from '../../src/core/request/request.js';
import { runTest } from '../../src/core/run/run.js';
import { DEFINITIONS } from '../../src/core/workloads/all.js';
import type { Result, WorkloadName } from '../../src/words/result.js';
import { ROOT, STORE } from './tester.js';
import { CRIU, LXC } from './versions.js';

export type Sabotage = NonNullable<CellPlan['sabotage']>;

/** A cycle that is broken on purpose. */
export function broken(sabotage: Sabotage, criu = CRIU): Promise<Result> {
  return controlled({ 'criu-version': criu }, sabotage);
}

/** One cell, run in this process, that may be broken on purpose. */
export async function controlled(raw: RawRequest, sabotage?: Sabotage, cellProgram?: string): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'controlled-'));
  try {
    return await controlledIn(join(folder, 'evidence'), raw, sabotage, cellProgram);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As {@link controlled}, and its evidence stays in a folder, with the archive of it beside that. */
export function controlledIn(
  evidence: string,
  raw: RawRequest,
  sabotage?: Sabotage,
  cellProgram = 'dist/helper/index.js',
): Promise<Result> {
  return runTest(
    parseRequest({ 'criu-version': CRIU, 'lxc-version': LXC, ...raw }, (input) => input),
    {
      cellProgram: resolve(ROOT, cellProgram),
      store: STORE,
      evidence,
      keepEvidence: false,
      tool: 'test',
      onProgress: () => undefined,
      signal: new AbortController().signal,
    },
    sabotage,
  );
}

/** What was broken after the restore was noticed, by these facts and no others. */
export async function expectChanged(raw: RawRequest, facts: string[], afterRestore: string): Promise<void> {
  const { verdict, failureClass, cause, cycles } = await controlled(raw, { afterRestore });
  expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
  const changed = cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
  expect(changed).toEqual(facts);
}

/** Edits text in images of the checkpoint. The witness's variables stand as text in the image of its memory. */
export const inImages = (files: string, expression: string): Sabotage => ({
  beforeRestore: `LC_ALL=C sed -i "${expression}" "$IMAGES"/${files}`,
});

/** Waits until what a sabotage started is there, in the container: that leaves a sign. */
export const UNTIL_THERE = 'until [ -e "$ROOTFS/tmp/there" ]; do sleep 0.01; done; ';

/** Has a program of the container start a command that was attached to it, and stay in the background. */
export const attached = (program: string, command: string, options = '') =>
  `chmod 1777 "$ROOTFS/tmp"; lxc-attach -P "$LXC_PATH" -n "$NAME" ${options} -- /bin/sh -c "${program} /bin/sh -c ': > /tmp/there; exec ${command}' &" </dev/null >/dev/null 2>&1; ${UNTIL_THERE}`;

/** Waits until the sandbox has no process of a name. */
export const untilGone = (comm: string) => `while grep -qx ${comm} /proc/[0-9]*/comm; do sleep 0.01; done`;

/** In the sandbox a program does nothing any more, and ends so. */
export const deaf = (program: string, code = 1) =>
  `printf '#!/bin/sh\\nexit ${code}\\n' > "$IMAGES.deaf"; chmod +x "$IMAGES.deaf"; mount --bind "$IMAGES.deaf" "$(command -v ${program})"`;

export const afterwards = (command: string): Sabotage => ({ afterRestore: command });

/** A file of 2 MiB, open and deleted: more than CRIU takes along. */
export const GHOST: Sabotage = {
  beforeStart:
    'sed -i "s|^exec 3<>question|head -c 2097152 /dev/zero > /big; exec 9</big; rm /big\\n&|" "$ROOTFS/init"',
};

/** The facts of a cycle, in the order in which they are told. */
export const factNames = (workload: WorkloadName, isLast: boolean): string[] => [
  ...DEFINITIONS[workload].facts.map(({ name }) => name),
  ...(isLast ? Object.keys(LIVING) : []),
];
