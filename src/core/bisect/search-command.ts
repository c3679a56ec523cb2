import { quoted } from '../../host/command.js';
import { INPUT_NAMES } from '../inputs/inputs.js';
import { optionWords } from '../request/reproduce.js';
import type { BisectRequest } from './bisect.js';
import { symptomText } from './symptom.js';

/** The command that searches for the same. */
export function searchCommand({ component, refs, terms, raw, symptom }: BisectRequest): string {
  const cell = INPUT_NAMES.flatMap((input) => optionWords(input, raw[input] ?? ''));
  return [
    `criu-lxc-test bisect --component ${component} --${terms.old} ${quoted(refs.old)} --${terms.new} ${quoted(refs.new)}`,
    ...(symptom === null ? [] : [`--symptom ${symptomText(symptom)}`]),
    ...cell,
  ].join(' ');
}
