import { createTwoFilesPatch } from 'diff';
import { type ContainerRef, forecast } from '../core/run/forecast.js';
import type { Surroundings } from '../core/run/run.js';
import { EXIT_CODES } from '../core/run/verdict.js';
import { replaceConfig } from '../host/write-file.js';
import { readBytes } from '../lxc/config-file.js';
import { editConfig } from '../lxc/edit-config.js';
import { forecastText } from '../report/one/forecast.js';
import type { Live } from './live.js';
import type { Options } from './options.js';
import { print, printJson, textOptions } from './terminal.js';

const CONTEXT_LINES = 3;

/** `doctor` for a container of the user's. Writes its config with `--fix --write`, and nothing else. */
export async function doctorContainer(
  { request, fix, write, asJson }: Options,
  container: ContainerRef,
  surroundings: Surroundings,
  live: Live,
): Promise<number> {
  const told = await forecast(container, request, surroundings);
  live.end();
  if (fix) {
    const before = readBytes(told.config);
    const after = editConfig(
      before,
      told.predictions.flatMap(({ changes }) => changes),
    );
    told.diff = after.equals(before) ? '' : diff(told.config, `${before}`, `${after}`);
    if (write && !after.equals(before)) {
      told.written = { file: told.config, backup: replaceConfig(told.config, before, after) };
    }
  }
  if (asJson) printJson(told);
  else print(forecastText(told, textOptions()));
  return told.predictions.some(({ severity }) => severity === 'error') ? EXIT_CODES.failed : EXIT_CODES.passed;
}

function diff(file: string, before: string, after: string): string {
  return createTwoFilesPatch(file, file, before, after, '', '', {
    context: CONTEXT_LINES,
    headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
  });
}
