import { isAlarm } from '../host/kernel-log.js';
import type { Finding } from '../words/result.js';
import { UNKNOWN } from './diagnose.js';

/** Lines of what the kernel said. */
const SHOWN = 10;

/** Who is at work in a cell beside the container. */
const TESTED = /(?<![\w-])(criu|lxc-[a-z]+)(?![\w-])/;

/**
 * What the kernel says that explains why a cell failed, and the line that says it. It must name CRIU, an LXC tool or the
 * cell's own cgroup: others work on this host, too. Another cell may be among them: a crash by its name alone explains
 * only what the cell's own logs do not.
 */
const EXPLANATIONS = [
  {
    id: 'killed-for-memory',
    message: 'The kernel killed a process of the cell, because memory ran out.',
    advice: 'Look how much memory the container, its cgroup and the host have left.',
    blamed: (said: readonly string[], id: string) =>
      // All of a cell is in its own cgroup, and the line names that.
      said.find((line) => /oom-kill:/.test(line) && line.includes(id)),
  },
  {
    id: 'program-crashed',
    message: 'CRIU or an LXC tool crashed.',
    advice: 'Report it with the evidence; a build with debug symbols tells more (`coredumpctl`, `gdb`).',
    blamed: (said: readonly string[], _id: string, isKnown: boolean) =>
      isKnown ? undefined : said.find((line) => /^(traps: )?(criu|lxc-\S+)\[\d+\]/.test(line)),
  },
  {
    id: 'kernel-fault',
    message: 'The kernel itself failed while it worked for CRIU or LXC.',
    advice: 'Look at what stands around it in `dmesg`, and report it to whoever made this kernel.',
    blamed: (said: readonly string[]) => {
      const fault = said.findIndex((line) => /\b(BUG|Oops|general protection fault)\b/.test(line));
      const worker = said.slice(fault).find((line) => /\bComm: (criu|lxc-\S+)/.test(line));
      return fault === -1 || worker === undefined ? undefined : said[fault];
    },
  },
];

/** As much of a cell's outcome as is concerned. */
interface Outcome {
  cause: string | null;
  explainedBy: string | null;
  findings: Finding[];
}

/**
 * Puts what the kernel said while a cell failed beside its first cause; or before it, where that explains it.
 *
 * @param lines of the kernel's log, from the beginning of the cycle that failed
 * @param id of the sandbox
 */
export function besideKernel(outcome: Outcome, lines: readonly string[], id: string): void {
  const said = lines.filter((line) => isAlarm(line, id) || TESTED.test(line)).slice(0, SHOWN);
  if (said.length === 0) return;
  const evidence = said.join('\n');
  const isKnown = outcome.explainedBy !== null && outcome.explainedBy !== UNKNOWN;
  for (const { id: name, message, advice, blamed } of EXPLANATIONS) {
    const line = blamed(said, id, isKnown);
    if (line === undefined) continue;
    outcome.findings.unshift({ id: name, severity: 'error', message, evidence, advice });
    outcome.cause = `${outcome.cause} The kernel said: ${line}`;
    outcome.explainedBy = name;
    return;
  }
  const finding = outcome.findings.find(({ id }) => id === outcome.explainedBy);
  if (finding !== undefined) finding.evidence = `${finding.evidence ?? ''}\n\nThe kernel said meanwhile:\n${evidence}`;
}
