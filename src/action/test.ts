import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { summary } from '@actions/core';
import { keepingBugs } from '../core/run/bundle.js';
import { testCell } from '../core/run/retry.js';
import type { Surroundings } from '../core/run/run.js';
import { isRefused } from '../core/run/verdict.js';
import { cellProgram, toolVersion } from '../host/installation.js';
import { interruption } from '../host/interruption.js';
import { readOrNull } from '../host/process.js';
import type { Progress } from '../host/progress.js';
import { writeWhole } from '../host/write-file.js';
import { junit } from '../report/many/junit.js';
import { annotations } from '../report/one/annotations.js';
import { writeResult } from '../report/one/json.js';
import { summary as markdown } from '../report/one/markdown.js';
import { outputs } from '../report/one/outputs.js';
import { text } from '../report/one/text.js';
import { writeEach } from '../report/one/write-each.js';
import { stageTitle } from '../report/prose/stages.js';
import { criuLog, EVIDENCE, generationFolder } from '../words/evidence-files.js';
import type { Result } from '../words/result.js';
import { testBisect } from './bisect.js';
import { testGrid } from './grid.js';
import { type CellInputs, type Inputs, readInputs } from './inputs.js';
import { annotate, folded, say } from './say.js';
import { ended, setOutputs } from './step.js';

const LOG_LINES = 100;

/**
 * The action's main step.
 *
 * @returns the exit code
 */
export async function test(): Promise<number> {
  const inputs = readInputs();
  // The runner sends SIGINT, 7.5 s later SIGTERM, and kills 2.5 s after that.
  const interrupted = interruption();
  const folder = ownFolder();
  const surroundings = surround(inputs, folder, interrupted);
  if ('search' in inputs) return testBisect(inputs, folder, surroundings);
  return 'tests' in inputs ? testGrid(inputs, folder, surroundings) : testOne(inputs, folder, surroundings);
}

async function testOne(inputs: CellInputs, folder: string, surroundings: Surroundings): Promise<number> {
  const result = await folded('Test', () => testCell(inputs.request, surroundings));
  return keepingBugs(result, surroundings.evidence, () => report(result, inputs, folder));
}

/** Tells the verdict first, and then writes what can be written. */
async function report(result: Result, inputs: CellInputs, folder: string): Promise<number> {
  const page = { colour: true, columns: 120 };
  // Of a failure what follows has nearly all of it.
  if (result.verdict === 'passed')
    await folded('All that was seen', () => say(text(result, { ...page, detail: 'all' })));
  say(text(result, page));
  for (const { level, title, message } of annotations(result)) annotate(level, message, title);
  const [resultFile, { junit: junitFile }] = [join(folder, EVIDENCE.result), inputs];
  let kept = '';
  const keep = () => {
    writeResult(resultFile, result);
    kept = resultFile;
  };
  const unwritten = await writeEach([
    [resultFile, keep],
    [junitFile === '' ? undefined : junitFile, (file) => writeWhole(file, junit(result))],
    ['The outputs', () => setOutputs(outputs(result, kept))],
    ['The summary', () => summary.addRaw(markdown(result, logTail(result))).write()],
  ]);
  return ended(result.verdict, unwritten, isRefused(inputs.request.onSkip, result));
}

/** Of the log that explains a failure: CRIU's, of the last generation; when CRIU was not reached, what LXC complains of. */
function logTail({ evidence, cycles }: Result): string {
  if (evidence === null) return '';
  const last = join(evidence, generationFolder(cycles.at(-1)?.generation ?? 0));
  const criu = readOrNull(join(last, criuLog('restore'))) ?? readOrNull(join(last, criuLog('dump')));
  const lxc = () =>
    (readOrNull(join(evidence, EVIDENCE.lxcLog)) ?? '').split('\n').filter((line) => / (ERROR|WARN) /.test(line));
  return (criu?.split('\n') ?? lxc()).slice(-LOG_LINES).join('\n');
}

function surround(inputs: Inputs, folder: string, signal: AbortSignal): Surroundings {
  return {
    cellProgram: cellProgram(),
    store: required('RUNNER_TOOL_CACHE'),
    evidence: join(folder, EVIDENCE.folder),
    keepEvidence: inputs.keepEvidence,
    tool: toolVersion(),
    onProgress: tell,
    signal,
  };
}

/** Under RUNNER_TEMP, not in the workspace, and not the same for two steps of one job. */
function ownFolder(): string {
  const folder = join(
    required('RUNNER_TEMP'),
    'criu-lxc-test',
    `${process.env['GITHUB_ACTION'] ?? 'action'}-${process.pid}`,
  );
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    // What is to be written there later cannot be: each of these says so then, beside the verdict.
    annotate('warning', `${folder} cannot be made: ${(error as Error).message}.`);
  }
  return folder;
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: is this a step of a workflow?`);
  return value;
}

function tell(progress: Progress): void {
  say(
    progress.type === 'stage'
      ? `${stageTitle(progress.stage)}${progress.detail === undefined ? '' : ` ${progress.detail}`}`
      : `  ${progress.detail}`,
  );
}
