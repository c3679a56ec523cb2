/**
 * The processes that are started for a cell, in one bundle.
 *
 * - `inside ID FOLDER`: in the sandbox. Standard input: a Task; standard output: events.
 * - `clients ID FOLDER`: in a sandbox beside that one, where the container moves. Standard input: ClientsCalls; standard
 *   output: ClientsReplies.
 * - `root`: under sudo, when the user is not root. Standard input: a RootRequest; standard output: RootReplies.
 * - `machine`: in a virtual machine, until that is ended. Standard input: RootRequests, one after the other.
 *
 * All talk in lines of JSON, and the end of their standard input ends them, with all that they made.
 */
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { bug } from '../core/cell/bug.js';
import { type ClientsReply, caller, serve } from '../core/cell/clients.js';
import { runCell } from '../core/cell/container-run.js';
import { describeMachine } from '../core/cell/evidence.js';
import { tryForeign } from '../core/cell/foreign.js';
import type { CellEvent, Task } from '../core/cell/plan.js';
import type { RootReply, RootRequest } from '../core/cell/root-dialogue.js';
import { runInSandbox } from '../core/cell/sandbox-run.js';
import { receiveFiles, sendFiles } from '../host/files-port.js';
import { DEFAULT_WORK_DIR, inspect } from '../host/inspect.js';
import { nativeProgram } from '../host/installation.js';
import { begin, leave } from '../host/leave.js';
import { ownLinks } from '../host/net-links.js';
import { giveFolder } from '../host/sandbox.js';
import { sweep } from '../host/sweep.js';
import { type TraceEvent, tracing } from '../host/trace.js';
import { Interrupted, isOfTheSystem, StageError } from '../words/errors.js';

// sudo hands on the user's, and if that is stricter the user could not read the evidence.
begin(0o022);
const [mode, id = '', folder = ''] = process.argv.slice(2);
const input = createInterface({ input: process.stdin });
const nextLine = () => new Promise<string>((resolve) => input.once('line', resolve));
// biome-ignore lint/plugin: our owner reads it, and shows what of it is to be shown
const { stdout } = process;
const say = (document: CellEvent | ClientsReply | RootReply) => stdout.write(`${JSON.stringify(document)}\n`);
const report = (event: TraceEvent) => say({ type: 'trace', event });

if (mode === 'inside') {
  // Our owner is gone: with us goes the sandbox's init, and with that everything inside.
  input.once('close', () => process.exit());
  try {
    const task = JSON.parse(await nextLine()) as Task;
    const call = caller((asked) => say({ type: 'call', ...asked }), nextLine);
    await tracing(report, () => runCell(task, id, folder, say, call));
  } catch (error) {
    // Neither no space or no memory nor a bug of ours says anything about checkpoint/restore.
    const finding = isOfTheSystem(error) ? null : tracing(report, () => bug(error));
    if (finding !== null) say({ type: 'finding', finding });
    const cause = finding?.message ?? (error as Error).message;
    say({ type: 'end', failureClass: null, cause, explainedBy: finding?.id ?? null, timings: {} });
  }
} else if (mode === 'clients') {
  input.once('close', () => process.exit());
  await serve(say, nextLine);
} else {
  const owner = new AbortController();
  input.once('close', () => owner.abort());
  if (mode === 'machine') say({ type: 'ready' });
  do {
    const request = JSON.parse(await nextLine()) as RootRequest;
    await tracing(report, () => answer(request, say, owner.signal));
  } while (mode === 'machine');
}
process.exitCode = 0;
await leave();

async function answer(request: RootRequest, reply: (reply: RootReply) => void, signal: AbortSignal): Promise<void> {
  try {
    if (request.type === 'sweep') {
      reply({ type: 'swept', swept: await sweep() });
      return;
    }
    if (request.type === 'inspect') {
      const host = await inspect(DEFAULT_WORK_DIR, nativeProgram('probe', process.argv[1] as string));
      reply({ type: 'host', host, links: ownLinks() });
      return;
    }
    if (request.type === 'receive') {
      await receiveFiles();
      reply({ type: 'received' });
      return;
    }
    if (request.type === 'try') {
      await tryForeign(request.components);
      reply({ type: 'tried' });
      return;
    }
    const outcome = await runInSandbox(
      request.request,
      {
        onEvent: (event) => reply({ type: 'event', event }),
        onEvidence: async (evidence) => {
          letIn(dirname(evidence));
          // It may come before all is sent.
          const answered = nextLine();
          reply({ type: 'evidence', folder: evidence });
          const sent = mode === 'machine' ? describeAndSend(evidence) : Promise.resolve();
          const failure = await sent.then(
            () => null,
            (error: unknown) => ({ error }),
          );
          if (failure !== null) reply({ type: 'unsent' });
          await Promise.race([answered, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
          if (failure !== null) throw failure.error;
        },
      },
      signal,
    );
    reply({ type: 'outcome', outcome });
  } catch (error) {
    if (error instanceof Interrupted) {
      reply({ type: 'interrupted', left: error.left });
      return;
    }
    const { message, stack = message } = error as Error;
    if (error instanceof StageError) reply({ type: 'error', failureClass: error.failureClass, message });
    else if (isOfTheSystem(error)) reply({ type: 'error', failureClass: null, message });
    else reply({ type: 'bug', message, stack });
  }
}

async function describeAndSend(evidence: string): Promise<void> {
  describeMachine(evidence);
  await sendFiles(evidence);
}

/** The user whom sudo made root, and nobody else, may enter a folder of root's now. */
function letIn(folder: string): void {
  const { SUDO_UID } = process.env;
  if (SUDO_UID !== undefined) giveFolder(folder, Number(SUDO_UID));
}
