import { parseSpec } from '../../provide/spec.js';
import { UsageError } from '../../words/errors.js';
import { oneOf } from '../../words/one-of.js';
import type { Label, RawRequest } from '../inputs/inputs.js';
import { parseRequest } from '../request/request.js';
import type { BisectRequest } from './bisect.js';
import { parseSymptom } from './symptom.js';

/** What was written of a search. All but the first are empty where not given. */
export interface SearchWords {
  /** The cell. */
  raw: RawRequest;
  component: string;
  good: string;
  bad: string;
  old: string;
  new: string;
  symptom: string;
}

/** How a terminal or a workflow calls them. */
export interface SearchLabels {
  input: Label;
  of: (word: Exclude<keyof SearchWords, 'raw'>) => string;
}

/** @throws UsageError */
export function parseSearch(
  words: SearchWords,
  labels: SearchLabels,
): Pick<BisectRequest, 'component' | 'refs' | 'terms' | 'symptom' | 'raw'> {
  const label = labels.of('component');
  if (words.component === '') throw new UsageError(`${label} says what is searched: criu or lxc.`);
  const component = oneOf(words.component, ['criu', 'lxc'], label);
  const version = `${component}-version` as const;
  if ((words.raw[version] ?? '') !== '') {
    throw new UsageError(`${labels.input(version)} is what is searched: it is not allowed with ${label} ${component}.`);
  }
  const terms = termsOf(words, labels);
  const refs = { old: ref(words, terms.old, labels), new: ref(words, terms.new, labels) };
  const symptom = words.symptom === '' ? null : parseSymptom(words.symptom, labels.of('symptom'));
  // Whatever else is wrong is said before anything is fetched.
  parseRequest(words.raw, labels.input);
  const written = Object.entries(words.raw).filter(([, value]) => value !== '');
  return { component, refs, terms, symptom, raw: Object.fromEntries(written) };
}

function termsOf({ good, bad, old, new: newer }: SearchWords, { of }: SearchLabels): BisectRequest['terms'] {
  const [isGoodBad, isOldNew] = [good !== '' || bad !== '', old !== '' || newer !== ''];
  if (isGoodBad && isOldNew) {
    throw new UsageError(`${of('good')} and ${of('bad')} are not allowed together with ${of('old')} and ${of('new')}.`);
  }
  const terms = isOldNew ? { old: 'old', new: 'new' } : { old: 'good', new: 'bad' };
  if (isOldNew ? old !== '' && newer !== '' : good !== '' && bad !== '') return terms;
  throw new UsageError(
    `A search has two ends: ${of('good')} REF and ${of('bad')} REF, or ${of('old')} REF and ${of('new')} REF for what fixed a failure.`,
  );
}

function ref(words: SearchWords, term: string, { input, of }: SearchLabels): string {
  const word = term as 'good' | 'bad' | 'old' | 'new';
  const text = words[word];
  const spec = text.includes('#') ? null : parseSpec(`git:${text}`, of(word));
  if (spec?.kind === 'git') return spec.ref;
  const repository = input(`${words.component as 'criu' | 'lxc'}-repository`);
  throw new UsageError(
    `${of(word)} is "${text}"; it must be a tag, a branch or a commit, of the repository that ${repository} names.`,
  );
}
