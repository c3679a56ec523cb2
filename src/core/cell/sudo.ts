import { converse, farewell, parseLine } from '../../host/dialogue.js';
import { isRoot, SUDO } from '../../host/root.js';
import { type Swept, sweep } from '../../host/sweep.js';
import { Interrupted, StageError } from '../../words/errors.js';
import type { CellOutcome } from './plan.js';
import { type RootReply, type RootRequest, thrown, traceFrom } from './root-dialogue.js';
import { runInSandbox, type SandboxObserver, type SandboxRequest } from './sandbox-run.js';

/** {@link runInSandbox}, through `sudo -n` when this process is not root. */
export function runStageAsRoot(
  request: SandboxRequest,
  observer: SandboxObserver,
  signal: AbortSignal,
): Promise<CellOutcome> {
  if (isRoot()) return runInSandbox(request, observer, signal);
  return ask(request.cellProgram, { type: 'stage', request }, signal, async (reply, answer) => {
    if (reply.type === 'event') observer.onEvent(reply.event);
    if (reply.type === 'evidence') {
      await observer.onEvidence(reply.folder, reply.outcome);
      answer();
    }
    return reply.type === 'outcome' ? reply.outcome : undefined;
  });
}

/** {@link sweep}, through `sudo -n` when this process is not root. */
export function sweepAsRoot(cellProgram: string, signal: AbortSignal): Promise<Swept[]> {
  if (isRoot()) return sweep();
  return ask(cellProgram, { type: 'sweep' }, signal, (reply) => (reply.type === 'swept' ? reply.swept : undefined));
}

async function ask<T>(
  cellProgram: string,
  request: RootRequest,
  signal: AbortSignal,
  onReply: (reply: RootReply, answer: () => void) => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const trace = traceFrom('root');
  const talker = converse([...SUDO, process.execPath, cellProgram, 'root']);
  // Closing its input is the one way to stop it: a signal would have to cross sudo.
  const abort = () => talker.stdin.end();
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  let result: T | undefined;
  let failure: Error | undefined;
  let interruption = new Interrupted();
  const heard: Promise<void>[] = [];
  const gone = farewell(talker, (line) => {
    const reply = parseLine<RootReply>(line);
    if (reply === null) return;
    trace(reply);
    const error = thrown(reply);
    if (error instanceof Interrupted) interruption = error;
    else failure ??= error ?? undefined;
    heard.push(
      Promise.resolve(onReply(reply, () => talker.stdin.write('\n'))).then((value) => {
        result ??= value;
      }),
    );
  });
  talker.stdin.write(`${JSON.stringify(request)}\n`);
  const { code, stderr } = await gone;
  await Promise.all(heard);
  signal.removeEventListener('abort', abort);
  if (signal.aborted) throw interruption;
  if (failure !== undefined) throw failure;
  if (result === undefined)
    throw new StageError(null, `The process under sudo ended (${code}) without a word: ${stderr}.`);
  return result;
}
