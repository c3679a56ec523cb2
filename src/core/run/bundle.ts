import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runOrFail } from '../../host/command.js';
import { describeHost, kernelConfig } from '../../host/description.js';
import { readOrNull } from '../../host/process.js';
import type { Redactor } from '../../host/redaction.js';
import { fillWhole, holdOwn, writeWhole } from '../../host/write-file.js';
import { type IssueMaterial, issue } from '../../report/one/issue.js';
import { writeResult } from '../../report/one/json.js';
import { isMistake } from '../../words/errors.js';
import { EVIDENCE, generationFolder } from '../../words/evidence-files.js';
import type { Result } from '../../words/result.js';
import { bug, doubted } from '../cell/bug.js';
import { notKeptFor } from '../cell/evidence.js';
import type { RawRequest } from '../inputs/inputs.js';
import { commandLine } from '../request/reproduce.js';
import { type DebugLog, ownRedactor } from './debug-log.js';

const PACK_LIMIT_MS = 60_000;

/** What the kernel needs for CRIU (criu.org/Linux_kernel), and for LXC's veth. */
const NEEDED = (
  'CHECKPOINT_RESTORE NAMESPACES UTS_NS IPC_NS PID_NS NET_NS FHANDLE EVENTFD EPOLL UNIX_DIAG INET_DIAG INET_UDP_DIAG ' +
  'PACKET_DIAG NETLINK_DIAG NETFILTER_XT_MARK TUN INOTIFY_USER MEM_SOFT_DIRTY VETH BRIDGE CGROUP_FREEZER'
).split(' ');

/**
 * Completes the evidence of a run, if any was kept: the host, the result, the debug log, an issue when it failed; and packs
 * all of it as one `.tar.gz` beside the folder.
 *
 * @param raw what the user wrote
 * @returns the result with their paths; a bug that shows here makes it an error
 */
export async function packEvidence(
  result: Result,
  raw: RawRequest,
  redactor: Redactor,
  log: DebugLog,
): Promise<Result> {
  if (result.evidence === null) return result;
  const folder = result.evidence;
  const bundle = `${folder}.tar.gz`;
  let packed: Result = { ...result, bundle, issue: null };
  try {
    const held = holdOwn(folder);
    try {
      const write = (name: string, text: string) => writeWhole(join(held.path, name), redactor.text(text));
      // Those of a virtual machine came out of it.
      if (result.cell.machine === undefined) {
        write(EVIDENCE.host, describeHost());
        write(EVIDENCE.kernelConfig, kernelConfig());
      }
      if (result.verdict === 'failed') {
        packed.issue = join(folder, EVIDENCE.issue);
        try {
          write(EVIDENCE.issue, issueOf(packed, raw, redactor, held.path));
        } catch (error) {
          if (!isMistake(error)) throw error;
          packed = doubted({ ...packed, issue: null, findings: [...packed.findings, bug(error)] });
        }
      }
      writeResult(join(held.path, EVIDENCE.result), redactor.document(packed) as Result);
      write(EVIDENCE.debugLog, log.text(redactor));
      await pack(held.path, folder);
    } finally {
      held.close();
    }
    return packed;
  } catch (error) {
    return doubted({ ...result, findings: [...result.findings, ...notKeptFor(error)] });
  }
}

/**
 * Lets `work` tell of a result. A bug that shows there is thrown, and leaves its stack in the evidence.
 *
 * @param place for the evidence, where none was kept
 */
export async function keepingBugs<T>(result: Result, place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isMistake(error)) await addToLog(result.evidence ?? place, error);
    throw error;
  }
}

/** Never throws: it must not hide the bug. */
async function addToLog(folder: string, { message, stack = message }: Error): Promise<void> {
  try {
    const held = holdOwn(folder);
    try {
      const file = join(held.path, EVIDENCE.debugLog);
      writeWhole(file, `${readOrNull(file) ?? ''}bug, in the reports of the result\n${ownRedactor().text(stack)}\n`);
      await pack(held.path, folder);
    } finally {
      held.close();
    }
  } catch {
    // Whoever throws the bug on prints its stack.
  }
}

/**
 * Without the names of the user, who owns the files.
 *
 * @param held what is packed, as the folder is called, and beside it
 */
async function pack(held: string, folder: string): Promise<void> {
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
  const rename = `--transform=s,^\\.,${basename(folder).replace(/[\\&,]/g, '\\$&')},`;
  await fillWhole(`${folder}.tar.gz`, async (unfinished) => {
    const argv = ['tar', ...owner, rename, '-czf', unfinished, '-C', held, '.'];
    await runOrFail(argv, { timeoutMs: PACK_LIMIT_MS, failureClass: null, complaint: 'it could not be packed' });
  });
}

/** @param folder where the evidence is held */
function issueOf(result: Result, raw: RawRequest, redactor: Redactor, folder: string): string {
  const redacted = redactor.document(result) as Result;
  const command = redactor.text(commandLine(redacted.cell, raw));
  return issue(redacted, readMaterial(folder, redacted, command));
}

/** What an issue is written from: all of it redacted. */
function readMaterial(folder: string, result: Result, command: string): IssueMaterial {
  const text = (name: string) => readOrNull(join(folder, name)) ?? '';
  const lxcLog = text(EVIDENCE.lxcLog);
  const generation = generationFolder(result.cycles.at(-1)?.generation ?? 0);
  const logs = list(join(folder, generation)).filter((name) => name.endsWith('.log'));
  const options = text(EVIDENCE.kernelConfig);
  return {
    commandLine: command,
    host: text(EVIDENCE.host),
    commands: text(EVIDENCE.commands),
    // As LXC logs it before it becomes CRIU.
    criuCommands: [...lxcLog.matchAll(/(?:Using command line|execing:?) (\S*criu .*)/g)].map(([, line = '']) => line),
    criuCheck: text(EVIDENCE.criuCheck),
    cgroup: text(EVIDENCE.containerCgroup),
    config: text(EVIDENCE.containerConfig),
    missingFeatures: /^CONFIG_/m.test(options)
      ? NEEDED.filter((name) => !new RegExp(`^CONFIG_${name}=[ym]$`, 'm').test(options))
      : null,
    kernelLog: text(EVIDENCE.kernelLog),
    criuLogs: logs.map((name) => ({ name: `${generation}/${name}`, text: text(join(generation, name)) })),
    lxcLog,
  };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
