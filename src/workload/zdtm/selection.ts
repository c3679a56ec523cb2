import { machine } from 'node:os';
import type { CgroupVersion, ContainerKind } from '../../words/result.js';
import { parseDescription } from './description.js';
import { KNOWN_TROUBLE, OF_OTHER_USERS } from './known.js';
import { isName, LISTS, resolveTestList, type TestList } from './lists.js';

/** A test as its source has it. */
export interface DescribedTest {
  name: string;
  /** Its `.desc`. */
  description: string;
  hasHook: boolean;
  /** What it is started with; null when it has a way of its own. */
  arguments: string[] | null;
}

/** A test to run. */
export interface Case {
  name: string;
  arguments: string[];
  flavours: string[];
}

/** A test that is not run, and why. */
export interface Omission {
  name: string;
  flavours: string[];
  reason: string;
}

export interface Selection {
  cases: Case[];
  omitted: Omission[];
  /** Words of the list that name nothing in this source. */
  unknown: string[];
}

/** What decides which tests can run. */
export interface Here {
  cgroup: CgroupVersion;
  container: ContainerKind;
  /** CRIU can dump processes of other users than root. */
  dumpsOtherUsers: boolean;
}

/** What `lxc-checkpoint` gives CRIU, whatever the test would like, without values. */
const GIVEN = [
  '--tcp-established',
  '--file-locks',
  '--link-remap',
  '--manage-cgroups=full',
  '--ext-mount-map auto',
  '--enable-external-sharing',
  '--enable-external-masters',
  '--skip-in-flight',
  '--force-irmap',
];
/** The flavour of tests that come through a user namespace. */
const OF_USER_NAMESPACES = 'uns';
/** What the container's busybox has of what tests ask for. */
const PROGRAMS = ['sh', 'true', 'grep', 'sed', 'sort', 'diff'];

/**
 * Of a source's tests those that a list names, with what keeps each of the others from running.
 *
 * What was measured to pass (LISTS) is not asked about its options and its hook; what is named by itself is not asked
 * about known trouble.
 */
export function selectTests(list: TestList, tests: readonly DescribedTest[], here: Here): Selection {
  const { names, unknown } = resolveTestList(
    list,
    tests.map(({ name }) => name),
  );
  const byName = new Map(tests.map((test) => [test.name, test]));
  const measured = new Set(Object.values(LISTS).flat());
  const named = new Set(list.words.filter(isName));
  const selection: Selection = { cases: [], omitted: [], unknown };
  for (const name of names) {
    const test = byName.get(name);
    const description = parseDescription(test?.description ?? '');
    const flavours = description?.flavours ?? [];
    const trouble = named.has(name) || measured.has(name) ? null : knownTrouble(name, here.cgroup);
    const reason =
      test === undefined
        ? 'This CRIU has no such test.'
        : description === null
          ? 'Its .desc is a program, which only zdtm.py can run.'
          : !here.dumpsOtherUsers && OF_OTHER_USERS.includes(name)
            ? 'It has processes of other users, which CRIU cannot dump without CAP_SYS_RESOURCE.'
            : here.container === 'unprivileged' && !named.has(name) && !flavours.includes(OF_USER_NAMESPACES)
              ? "CRIU's own runner does not run it in a user namespace."
              : (misfit(test, description, measured.has(name)) ?? trouble);
    if (reason !== null) selection.omitted.push({ name, flavours, reason });
    else selection.cases.push({ name, arguments: test?.arguments ?? [], flavours });
  }
  return selection;
}

function misfit(
  test: DescribedTest,
  { flags, options, needs, machines }: NonNullable<ReturnType<typeof parseDescription>>,
  isMeasured: boolean,
): string | null {
  if (test.arguments === null) return 'It is not started and ended as the others are.';
  if (machines.length > 0 && !machines.includes(machine())) return `It is for ${machines.join(' and ')} only.`;
  if (isMeasured) return null;
  if (flags.includes('crfail')) return 'Its dump is meant to fail (crfail).';
  if (flags.includes('noauto')) return "CRIU's own runner leaves it out, too (noauto).";
  if (flags.includes('crlib')) return "It is for CRIU's library (crlib).";
  const foreign = foreignOptions(options);
  if (foreign.length > 0) return `It needs options that LXC does not give CRIU: ${foreign.join(' ')}.`;
  if (test.hasHook) return 'It has a hook, which would run on the host.';
  const missing = needs.filter((paths) => !paths.some((path) => PROGRAMS.includes(path.split('/').at(-1) ?? '')));
  if (missing.length > 0) return `It needs ${missing.map(([path]) => path).join(', ')}, which the container lacks.`;
  return null;
}

/** Options that `lxc-checkpoint` does not give, each with its value. */
function foreignOptions(words: readonly string[]): string[] {
  const options = words
    .join(' ')
    .split(/ (?=--)/)
    .filter((option) => option !== '');
  return options.filter((option) => !GIVEN.includes(option));
}

function knownTrouble(name: string, here: CgroupVersion): string | null {
  const known = KNOWN_TROUBLE.find(({ tests, cgroup = here }) => tests.includes(name) && cgroup === here);
  return known?.reason ?? null;
}
