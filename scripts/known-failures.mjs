// The known failures, for people (docs/failures.md) and for programs of others (docs/known-failures.json).
import { causeOf } from '../src/diagnosis/diagnose.ts';
import { FAMILIES } from '../src/diagnosis/failures/families.ts';
import { FAILURES, issueUrl } from '../src/diagnosis/failures.ts';

const STAGES = { start: 'At the start', dump: 'In a dump', restore: 'In a restore', both: 'In a dump or a restore' };

/** The families are for `explain` alone. */
const ALL = [...FAILURES, ...FAMILIES];

export const page = [
  '# Known failures',
  '',
  '<!-- from src/diagnosis/failures by npm run docs -->',
  '',
  'What others met before. A log is matched by these, and by the cell: a failure that cannot be met with the CRIU, LXC,',
  'kernel or cgroup version at hand is not looked for. In a result, `id` is the id of the finding. A log of your own is',
  'explained by `criu-lxc-test explain FILE` ([explain.md](explain.md)). For programs the same is in',
  '[known-failures.json](known-failures.json) ([its schema](../schema/known-failures.schema.json)).',
  '',
  '## By what the log says',
  ...Object.entries(STAGES).flatMap(([stage, title]) => [
    '',
    `### ${title}`,
    '',
    '| The log says | Failure |',
    '| --- | --- |',
    ...ALL.filter(({ phase }) => phase === stage)
      .map(({ id, example }) => ({ id, line: example.split('\n').at(-1) }))
      .sort((one, other) => (one.line.toLowerCase() < other.line.toLowerCase() ? -1 : 1))
      .map(({ id, line }) => `| ${asCode(line)} | [${id}](#${id}) |`),
  ]),
  ...ALL.flatMap(({ id, phase, example, only = {}, transient, symptom, cause, advice, sources }) => [
    '',
    `## ${id}`,
    '',
    '```text',
    example,
    '```',
    '',
    causeOf({ cause, symptom }),
    '',
    `- What to do: ${advice}`,
    `- When: ${[phase === 'both' ? 'dump or restore' : phase, ...Object.entries(only).map(condition)].join(', ')}`,
    ...(transient ? ['- It comes and goes: the cell is tried a second time.'] : []),
    ...(sources.length === 0 ? [] : [`- See: ${sources.map((each) => `[${each}](${issueUrl(each)})`).join(', ')}`]),
  ]),
  '',
].join('\n');

/** What a pattern is without its flags, which a document has no place for. */
function sourceOf(pattern) {
  if (pattern.flags !== '') throw new Error(`A known failure is matched with flags: ${pattern}`);
  return pattern.source;
}

/** Of schema/known-failures.schema.json. */
export const document = {
  schemaVersion: 1,
  failures: FAILURES.map(({ pattern, with: beside, ofHost, sources, only = {}, ...failure }) => ({
    id: failure.id,
    phase: failure.phase,
    pattern: sourceOf(pattern),
    ...(beside === undefined ? {} : { with: sourceOf(beside) }),
    example: failure.example,
    only,
    isVague: failure.vague === true,
    isTransient: failure.transient === true,
    isHang: failure.hangs === true,
    ofHost: ofHost === undefined ? 'never' : ofHost === true ? 'always' : ofHost,
    cause: causeOf(failure),
    advice: failure.advice,
    sources: sources.map((name) => ({ name, url: issueUrl(name) })),
  })),
};

/** In a cell of a table. */
function asCode(text) {
  const ticks = text.includes('`') ? '``' : '`';
  return `${ticks}${text.replaceAll('|', '\\|')}${ticks}`;
}

function condition([what, value]) {
  if (what === 'confined') return 'of a privileged container that is kept from the host';
  if (what === 'restored') return 'of a container that was restored before';
  if (what === 'overlayRoot') return 'of a container whose root is an overlay';
  if (what === 'host') {
    return Object.entries(value)
      .map(([feature, has]) => `${has ? 'with' : 'without'} ${feature}`)
      .join(', ');
  }
  if (what === 'cgroup') return `cgroup ${value}`;
  return `${{ criu: 'CRIU', lxc: 'LXC', kernel: 'Linux' }[what]} \`${value}\``;
}
