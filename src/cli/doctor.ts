import { inspectTestbed, type Surroundings } from '../core/run/run.js';
import { selfTest } from '../core/run/self-test.js';
import { EXIT_CODES } from '../core/run/verdict.js';
import { preflight, untried } from '../diagnosis/preflight.js';
import { type HostReport, hostText } from '../report/one/host-text.js';
import { doctorContainer } from './doctor-container.js';
import type { Live } from './live.js';
import type { Options } from './options.js';
import { print, printJson, textOptions } from './terminal.js';

export async function doctor(options: Options, surroundings: Surroundings, live: Live): Promise<number> {
  if (options.container !== null) return doctorContainer(options, options.container, surroundings, live);
  const host = await inspectTestbed(options.request, surroundings);
  live.end();
  const findings = preflight(host);
  const report: HostReport = {
    schemaVersion: 1,
    tool: surroundings.tool,
    usable: findings.every(({ severity }) => severity !== 'error'),
    kernel: host.kernel,
    cgroups: [...new Set(host.hierarchies.map(({ version }) => version))].sort(),
    findings,
    untried: untried(host),
  };
  if (options.asJson) printJson(report);
  else print(hostText(report, textOptions(options.detail)));
  if (!report.usable) return EXIT_CODES.failed;
  if (!options.selfTest) return EXIT_CODES.passed;

  print('\nNegative controls: cells that are broken on purpose must come out as failed.\n');
  const sound = await selfTest(options.request, surroundings, (control, complaint, tried) => {
    live.end();
    const outcome = tried ? (complaint === null ? '✔ noticed' : '✘ NOT noticed') : '? could not be tried';
    print(`${outcome}: ${control.title}\n`);
    if (complaint !== null) print(`    ${complaint}\n`);
  });
  return sound ? EXIT_CODES.passed : EXIT_CODES.failed;
}
