import { explainLog } from '../core/run/explain.js';
import type { Surroundings } from '../core/run/run.js';
import { EXIT_CODES } from '../core/run/verdict.js';
import { explanationText } from '../report/one/explanation.js';
import type { Explanation, Explanations } from '../words/explanation.js';
import type { ExplainOptions } from './explain-options.js';
import type { Options } from './options.js';
import { print, printJson, textOptions } from './terminal.js';

/** Tells why something failed, by logs from anywhere. Ends as failed when one of them is not explained. */
export async function explain(
  { asJson }: Options,
  { files, hints }: ExplainOptions,
  { tool, signal }: Surroundings,
): Promise<number> {
  const logs: Explanation[] = [];
  for (const file of files) logs.push(await explainLog(file, hints, signal));
  if (asJson) printJson({ schemaVersion: 1, tool, logs } satisfies Explanations);
  else print(explanationText(logs, textOptions()));
  const isOpen = logs.some(({ outcome }) => outcome === 'unknown' || outcome === 'elsewhere');
  return isOpen ? EXIT_CODES.failed : EXIT_CODES.passed;
}
