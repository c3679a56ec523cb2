import { type KernelLine, withoutRepeats } from '../host/kernel-log.js';
import type { Worker } from '../host/residents.js';
import { isExplanation, TRACKERS } from '../words/observed.js';
import type { Finding } from '../words/result.js';

/** Lines of what the kernel said. */
const SHOWN = 10;

/** What is said of a process of the sandbox that died of a fault of its own. */
const CRASHES: Partial<Record<Worker, Pick<Finding, 'id' | 'message' | 'advice'>>> = {
  criu: {
    id: 'criu-crashed',
    message: 'CRIU crashed.',
    advice: `A build with debug symbols tells more (\`coredumpctl\`, \`gdb\`). Please report it with the evidence: ${TRACKERS.criu}`,
  },
  lxc: {
    id: 'lxc-crashed',
    message: 'LXC crashed.',
    advice: `A build with debug symbols tells more (\`coredumpctl\`, \`gdb\`). Please report it with the evidence: ${TRACKERS.lxc}`,
  },
  container: {
    id: 'container-crashed',
    message: 'A process of the container crashed.',
    advice: `If it does so only after a restore, CRIU did not restore it as it was. Please report it with the evidence: ${TRACKERS.criu}`,
  },
};

/** What the kernel says that explains why a cell failed. */
const EXPLANATIONS: { pattern: RegExp; finding: Pick<Finding, 'id' | 'message' | 'advice'> }[] = [
  {
    pattern: /oom-kill:constraint=CONSTRAINT_MEMCG,.*\boom_memcg=[^,]*\/lxc\.payload\.[^/,]*,/,
    finding: {
      id: 'killed-for-memory',
      message: 'The container came upon its limit of memory, and the kernel killed a process of it.',
      advice:
        'Raise the limit in its config: `lxc.cgroup.memory.limit_in_bytes`, on cgroup v2 `lxc.cgroup2.memory.max`.',
    },
  },
  {
    pattern: /oom-kill:/,
    finding: {
      id: 'killed-for-memory',
      message: 'The kernel killed a process of the cell, because memory ran out.',
      advice: 'Look how much memory the container, its cgroup and the host have left.',
    },
  },
  {
    pattern: /\b(BUG|Oops|general protection fault)\b/,
    finding: {
      id: 'kernel-fault',
      message: 'The kernel itself failed in a process of this cell.',
      advice: 'Look at the lines around it in `dmesg`, and report it to the vendor of this kernel.',
    },
  },
];

/** Nobody knows why, or it was only perhaps so: that a process of the container crashed says more. */
const OPEN: readonly (string | null)[] = [null, 'sleep-cut-short'];

/** As much of a cell's outcome as is concerned. */
interface Outcome {
  cause: string | null;
  explainedBy: string | null;
  findings: Finding[];
}

/**
 * Puts what the kernel said of a cell while it failed beside its first cause; or before it, where that explains it.
 *
 * @param told of the kernel's log, from the beginning of the cycle that failed
 */
export function besideKernel(outcome: Outcome, told: readonly KernelLine[]): void {
  const ours = told.filter(({ isOurs }) => isOurs);
  if (ours.length === 0) return;
  const evidence = withoutRepeats(ours.map(({ line }) => line))
    .slice(0, SHOWN)
    .join('\n');
  const explanation = explain(ours, outcome.explainedBy);
  if (explanation !== null) {
    const { finding, line } = explanation;
    outcome.findings.unshift({ severity: 'error', ...finding, evidence });
    outcome.cause = `${outcome.cause} The kernel said: ${inShort(line)}`;
    outcome.explainedBy = finding.id;
    return;
  }
  const finding = outcome.findings.find(({ id }) => id === outcome.explainedBy);
  if (finding !== undefined) finding.evidence = `${finding.evidence ?? ''}\n\nThe kernel said meanwhile:\n${evidence}`;
}

/** Who was killed for memory is told at the end of a long line. */
function inShort(line: string): string {
  return line.replace(/\b(oom-kill:)constraint=.*,(task=)/, '$1 $2');
}

/** A crash explains only what nothing else does; that of a process of the container only that it is not as it was. */
function explain(ours: readonly KernelLine[], explainedBy: string | null) {
  for (const { pattern, finding } of EXPLANATIONS) {
    const found = ours.find(({ kind, line }) => kind !== 'death' && pattern.test(line));
    if (found !== undefined) return { finding, line: found.line };
  }
  const isOpen = OPEN.includes(explainedBy);
  if (isExplanation(explainedBy) && !isOpen) return null;
  for (const { kind, worker, line } of ours) {
    const finding = kind === 'death' && worker !== null ? CRASHES[worker] : undefined;
    if (finding === undefined || finding.id === explainedBy) continue;
    if (worker !== 'container' || isOpen) return { finding, line };
  }
  return null;
}
