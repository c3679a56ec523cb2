import { getInput } from '@actions/core';
import { INPUTS, parseOutputFile, parseRequest, type RawRequest, type Request } from '../core/request.js';
import { UsageError } from '../words/errors.js';

export interface Inputs {
  request: Request;
  /** File for JUnit XML; empty for none. */
  junit: string;
  keepEvidence: boolean;
}

/** Reads and checks every input. Nobody else reads one. */
export function readInputs(): Inputs {
  const raw: RawRequest = Object.fromEntries(Object.keys(INPUTS).map((input) => [input, getInput(input)]));
  const keep = getInput('keep-evidence') || 'on-failure';
  if (keep !== 'on-failure' && keep !== 'always') {
    throw new UsageError(`keep-evidence is "${keep}"; allowed are on-failure, always.`);
  }
  const junit = getInput('junit');
  return {
    request: parseRequest(raw, (input) => input),
    junit: junit === '' ? '' : parseOutputFile(junit, 'junit'),
    keepEvidence: keep === 'always',
  };
}
