import { converse, farewell } from '../../host/dialogue.js';
import { isRoot, SUDO } from '../../host/root.js';
import { type Swept, sweep } from '../../host/sweep.js';
import { Interrupted, StageError } from '../../words/errors.js';
import type { CellOutcome } from './plan.js';
import { listener, type RootReply, type RootRequest } from './root-dialogue.js';
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
      await observer.onEvidence(reply.folder);
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
  const talker = converse([...SUDO, process.execPath, cellProgram, 'root']);
  const hear = listener('root', (reply) => onReply(reply, () => talker.stdin.write('\n')));
  // Closing its input is the one way to stop it: a signal would have to cross sudo.
  const abort = () => talker.stdin.end();
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  const heard: Promise<T | undefined>[] = [];
  const gone = farewell(talker, (line) => {
    const answer = hear(line);
    // What it throws is looked at when the talker is gone.
    answer.catch(() => undefined);
    heard.push(answer);
  });
  talker.stdin.write(`${JSON.stringify(request)}\n`);
  const { code, stderr } = await gone;
  const all = await Promise.allSettled(heard);
  signal.removeEventListener('abort', abort);
  const errors = all.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
  if (signal.aborted) throw errors.find((error) => error instanceof Interrupted) ?? new Interrupted();
  const failure = errors.find((error) => !(error instanceof Interrupted));
  if (failure !== undefined) throw failure;
  const values = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const answer = values.find((value) => value !== undefined);
  if (answer !== undefined) return answer;
  throw new StageError(
    null,
    `The process under sudo ended (${code}) before it sent its result. It printed: ${stderr || 'nothing'}`,
  );
}
