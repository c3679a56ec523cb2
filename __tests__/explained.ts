import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainLog, type Hints, UNTRIED } from '../src/core/run/explain.js';
import { canApply, DOUBTS } from '../src/diagnosis/diagnose.js';
import { FAMILIES } from '../src/diagnosis/failures/families.js';
import type { KnownFailure } from '../src/diagnosis/failures/known-failure.js';
import { FAILURES } from '../src/diagnosis/failures.js';
import { guess } from '../src/diagnosis/guess.js';
import type { Explanation } from '../src/words/explanation.js';
import type { Finding } from '../src/words/result.js';
import type { Case } from './fixtures/case.js';

/**
 * `right`: it names the cause that those who reported it found. `one of several`: that one among others, and says so.
 * `silent`: it says that it does not know, or that its answer is one of several and none of them is it. `wrong`: it names another cause, or guesses at one.
 */
export type Outcome = 'right' | 'one of several' | 'silent' | 'wrong';

export interface Tried {
  outcome: Outcome;
  explanation: Explanation;
}

const NO_HINTS: Hints = { criu: null, lxc: null, kernel: null, cgroup: null };

/** Has each log explained, as the command does. */
export async function explainAll(cases: readonly Case[]): Promise<Map<Case, Tried>> {
  const folder = mkdtempSync(join(tmpdir(), 'explained-'));
  const tried = new Map<Case, Tried>();
  try {
    for (const each of cases) {
      const file = join(folder, 'some.log');
      writeFileSync(file, each.log);
      const hints = { ...NO_HINTS, ...each.hints } as Hints;
      const explanation = await explainLog(file, hints, new AbortController().signal);
      tried.set(each, { outcome: outcome(each, explanation), explanation });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tried;
}

/** What is right to answer. */
const answersOf = ({ expected, or = [] }: Case): readonly string[] => [expected, ...or];

function outcome(each: Case, { outcome, findings }: Explanation): Outcome {
  const answers = answersOf(each);
  const ids = findings.map(({ id }) => id);
  if (outcome === 'explained') {
    // Called one of several, and another one, is no answer; it blames nothing for certain.
    if (!ids.some((id) => answers.includes(id))) return findings.every(isDoubtful) ? 'silent' : 'wrong';
    return ids.length === 1 ? 'right' : 'one of several';
  }
  if (outcome === 'unknown' && (findings[0]?.advice ?? '').includes('Only a guess')) return 'wrong';
  return answers.includes(outcome) ? 'right' : 'silent';
}

function isDoubtful({ id, message }: Finding): boolean {
  const isSymptom = [...FAILURES, ...FAMILIES].some((failure) => failure.id === id && failure.symptom === true);
  return isSymptom || Object.values(DOUBTS).some((doubt) => message.startsWith(doubt));
}

/**
 * Of two that a line fits, the one that says less: true as well, and named where the other is not known. The last two are
 * told apart by the version or the host alone.
 */
const SAYS_LESS: readonly [string, string][] = [
  ['message-queue', 'file-of-the-host'],
  ['secret-memory', 'file-of-the-host'],
  ['overlay-of-ubuntu', 'file-of-the-host'],
  ['seccomp-listener', 'descriptor-kind'],
  ['fuse-daemon', 'descriptor-kind'],
  ['gpu-in-use', 'descriptor-kind'],
  ['overlay-inside', 'mount-point-differs'],
  ['lsm-profile-not-loaded', 'lsm-profile-refused'],
  ['criu-has-a-filter', 'criu-lacks-privilege'],
  ['config-key-renamed', 'config-key-unknown'],
  ['tar-missing', 'program-not-found'],
  ['iptables-missing', 'program-not-found'],
  ['criu-not-found', 'program-not-found'],
  ['docker-without-checkpoints', 'checkpoint-command-unknown'],
  ['runtime-without-criu', 'checkpoint-command-unknown'],
  ['container-of-a-user', 'container-not-found'],
  ['connection-taken', 'address-not-there'],
  ['emulated-processor', 'kernel-without-checkpoint-restore'],
  // Both are so in one report, lxc#3521.
  ['watched-file-not-found', 'iptables-too-old'],
  ['terminals-of-criu-2-12', 'console-of-the-host'],
  ['apparmor-blocks-parasite', 'selinux-blocks-parasite'],
];

/**
 * What each log would be told where its own failure were none that is known: what a report of something new is told.
 *
 * @returns those that had one; `wrong` is another cause that is told as certain
 */
export async function explainAllWithout(cases: readonly Case[]): Promise<Map<Case, Tried>> {
  const all = FAILURES as KnownFailure[];
  const whole = [...all];
  const tried = new Map<Case, Tried>();
  try {
    for (const each of cases.filter((one) => all.some(({ id }) => answersOf(one).includes(id)))) {
      const answers = answersOf(each);
      all.splice(0, all.length, ...whole.filter(({ id }) => !answers.includes(id)));
      const { outcome, explanation } = (await explainAll([each])).get(each) as Tried;
      const [named = ''] = explanation.findings.map(({ id }) => id);
      const isLess = SAYS_LESS.some((pair) => pair.includes(named) && pair.some((id) => answers.includes(id)));
      tried.set(each, { outcome: isLess ? 'right' : outcome, explanation });
    }
  } finally {
    all.splice(0, all.length, ...whole);
  }
  return tried;
}

/** What the guess makes of a line whose own entry is not there: any guess is wrong then. */
export function guessWithout(each: Case, { line, phase, criu, kernel }: Explanation): Outcome {
  const where = { phase, criu: criu ?? '', lxc: '', kernel: kernel ?? '', cgroup: null, features: UNTRIED };
  const answers = answersOf(each);
  const others = FAILURES.filter(
    (failure) => !answers.includes(failure.id) && canApply(failure, { ...where, restored: null, hung: false }),
  );
  const isKnown = line !== null && others.some(({ pattern }) => pattern.test(line));
  return line === null || isKnown || guess(line, others).length === 0 ? 'silent' : 'wrong';
}
