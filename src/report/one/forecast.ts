import type { Forecast, Prediction } from '../../words/forecast.js';
import { Page, type TextOptions } from './text.js';

const WHEN: Record<Prediction['phase'], string> = {
  start: 'At the start',
  dump: 'At the checkpoint',
  restore: 'At the restore',
  both: 'At checkpoint or restore',
};

/** What `doctor` says of a container, for people at a terminal. */
export function forecastText(forecast: Forecast, options: TextOptions): string {
  const { container, predictions, unseen, diff, written } = forecast;
  const page = new Page(options);
  const errors = predictions.filter(({ severity }) => severity === 'error').length;
  const warnings = predictions.length - errors;
  const subject = `Checkpoint/restore of ${container}`;
  if (errors > 0) page.headline('error', `${subject} will fail: ${count(errors, 'reason')}.`);
  else if (warnings > 0) page.headline('warning', `${subject} may fail: ${count(warnings, 'reason')}.`);
  else page.headline('info', `${subject}: nothing was found that will make it fail.`);
  page.wrapped(2, about(forecast));
  if (predictions.length > 0) page.line('');
  page.findings(predictions.map((each) => ({ ...each, message: `${WHEN[each.phase]}: ${each.message}` })));
  if (unseen.length > 0) page.line('');
  for (const sentence of unseen) page.wrapped(2, sentence);
  if (errors === 0) {
    page.line('');
    page.wrapped(
      2,
      'Whether it works only a cycle shows: `criu-lxc-test run --workload command --image container:NAME --verify COMMAND`.',
    );
  }
  if (diff === undefined) {
    const fixable = predictions.filter(({ changes }) => changes.length > 0).length;
    if (fixable > 0)
      page.line('', `\`--fix\` shows the change of the config that fixes ${fixable} of ${predictions.length}.`);
    return page.text();
  }
  for (const { id, changes } of predictions) {
    if (changes.length === 0) page.line('', `No line of ${forecast.config} fixes ${id}.`);
  }
  if (diff !== '') page.line('', ...diff.trimEnd().split('\n'));
  if (written !== undefined) {
    page.line('', `Written: ${written.file}. What was there before: ${written.backup}.`);
    if (forecast.running)
      page.line('The container runs by what was there before; what is written holds from its next start on.');
  }
  return page.text();
}

function about({ criu, lxc, cgroup, kernel, running }: Forecast): string {
  const versions = [`CRIU ${criu ?? 'unknown'}`, `LXC ${lxc ?? 'unknown'}`, `cgroup ${cgroup}`, `Linux ${kernel}`];
  return `${versions.join(' × ')}; ${running ? 'it runs' : 'looked at as it is started next'}`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
