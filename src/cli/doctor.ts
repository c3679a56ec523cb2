import type { Surroundings } from '../core/run.js';
import { inspectFor } from '../core/run.js';
import { selfTest } from '../core/self-test.js';
import { EXIT_CODES } from '../core/verdict.js';
import { preflight } from '../diagnosis/preflight.js';
import { findingsText } from '../report/text.js';
import { doctorContainer } from './doctor-container.js';
import type { Live } from './live.js';
import type { Options } from './options.js';
import { print, textOptions } from './terminal.js';

export async function doctor(options: Options, surroundings: Surroundings, live: Live): Promise<number> {
  if (options.patient !== null) return doctorContainer(options, options.patient, surroundings, live);
  const host = await inspectFor(options.request, surroundings);
  const findings = preflight(host);
  print(findingsText(findings, textOptions()));
  if (findings.some(({ severity }) => severity === 'error')) return EXIT_CODES.failed;
  if (!options.selfTest) return EXIT_CODES.passed;

  print('\nNegative controls: cells that are broken on purpose must come out as failed.\n');
  const sound = await selfTest(options.request, surroundings, (control, complaint) => {
    live.end();
    print(`${complaint === null ? '✔ noticed' : '✘ NOT noticed'}: ${control.title}\n`);
    if (complaint !== null) print(`    ${complaint}\n`);
  });
  return sound ? EXIT_CODES.passed : EXIT_CODES.failed;
}
