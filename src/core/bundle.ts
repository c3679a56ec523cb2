import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run, tail } from '../host/command.js';
import { describeHost, kernelConfig } from '../host/description.js';
import { readOrNull } from '../host/process.js';
import type { Redactor } from '../host/redaction.js';
import { fillWhole, holdOwn, writeWhole } from '../host/write-file.js';
import { type IssueMaterial, issue } from '../report/issue.js';
import { writeResult } from '../report/json.js';
import type { Result } from '../words/result.js';
import { notKept, reason } from './evidence.js';
import type { RawRequest } from './inputs.js';
import { commandLine } from './reproduce.js';

const PACK_LIMIT_MS = 60_000;

/** What the kernel needs for CRIU (criu.org/Linux_kernel), and for LXC's veth. */
const NEEDED = (
  'CHECKPOINT_RESTORE NAMESPACES UTS_NS IPC_NS PID_NS NET_NS FHANDLE EVENTFD EPOLL UNIX_DIAG INET_DIAG INET_UDP_DIAG ' +
  'PACKET_DIAG NETLINK_DIAG NETFILTER_XT_MARK TUN INOTIFY_USER MEM_SOFT_DIRTY VETH BRIDGE CGROUP_FREEZER'
).split(' ');

/**
 * Completes the evidence of a run, if any was kept: the host, the result, `issue.md` when it failed; and packs all of it
 * as one `.tar.gz` beside the folder.
 *
 * @param raw what the user wrote
 * @returns the result with their paths
 */
export async function packEvidence(result: Result, raw: RawRequest, redactor: Redactor): Promise<Result> {
  if (result.evidence === null) return result;
  const folder = result.evidence;
  const packed: Result = {
    ...result,
    bundle: `${folder}.tar.gz`,
    issue: result.verdict === 'failed' ? join(folder, 'issue.md') : null,
  };
  try {
    const held = holdOwn(folder);
    try {
      const write = (name: string, text: string) => writeWhole(join(held.path, name), redactor.text(text));
      write('host', describeHost());
      write('kernel-config', kernelConfig());
      const redacted = redactor.document(packed) as Result;
      const command = redactor.text(commandLine(redacted.cell, raw));
      writeResult(join(held.path, 'result.json'), redacted);
      if (packed.issue !== null) write('issue.md', issue(redacted, readMaterial(held.path, redacted, command)));
      await pack(held.path, basename(folder), packed.bundle as string);
    } finally {
      held.close();
    }
    return packed;
  } catch (error) {
    return { ...result, findings: [...result.findings, ...notKept([reason(error)])] };
  }
}

/** As a folder of this name, without the names of the user, who owns the files. */
async function pack(folder: string, name: string, file: string): Promise<void> {
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
  const rename = `--transform=s,^\\.,${name.replace(/[\\&,]/g, '\\$&')},`;
  await fillWhole(file, async (unfinished) => {
    const argv = ['tar', ...owner, rename, '-czf', unfinished, '-C', folder, '.'];
    const result = await run(argv, { timeoutMs: PACK_LIMIT_MS });
    if (result.code !== 0) throw new Error(`tar ended with ${result.code ?? result.signal}: ${tail(result)}`);
  });
}

/** What an issue is written from: all of it redacted. */
function readMaterial(folder: string, result: Result, command: string): IssueMaterial {
  const text = (name: string) => readOrNull(join(folder, name)) ?? '';
  const lxcLog = text('lxc.log');
  const generation = `generation-${result.cycles.at(-1)?.generation}`;
  const logs = list(join(folder, generation)).filter((name) => name.endsWith('.log'));
  const options = text('kernel-config');
  return {
    commandLine: command,
    host: text('host'),
    commands: text('commands'),
    // As LXC logs it before it becomes CRIU.
    criuCommands: [...lxcLog.matchAll(/(?:Using command line|execing:?) (\S*criu .*)/g)].map(([, line = '']) => line),
    criuCheck: text('criu-check-all'),
    cgroup: text('container-cgroup'),
    config: text('config'),
    missingFeatures: /^CONFIG_/m.test(options)
      ? NEEDED.filter((name) => !new RegExp(`^CONFIG_${name}=[ym]$`, 'm').test(options))
      : null,
    kernelLog: text('kernel-log'),
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
