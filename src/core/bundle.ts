import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run, tail } from '../host/command.js';
import { describeHost, kernelConfig } from '../host/description.js';
import { readOrNull } from '../host/process.js';
import type { Redactor } from '../host/redaction.js';
import { type IssueMaterial, issue } from '../report/issue.js';
import { writeResult } from '../report/json.js';
import type { Result } from '../words/result.js';
import { notKept, PLAN } from './evidence.js';
import type { CellPlan } from './plan.js';
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
 * @returns the result with their paths
 */
export async function packEvidence(result: Result, redactor: Redactor): Promise<Result> {
  if (result.evidence === null) return result;
  const folder = result.evidence;
  const packed: Result = {
    ...result,
    bundle: `${folder}.tar.gz`,
    issue: result.verdict === 'failed' ? join(folder, 'issue.md') : null,
  };
  try {
    const write = (file: string, text: string) => writeFileSync(file, redactor.text(text));
    write(join(folder, 'host'), describeHost());
    write(join(folder, 'kernel-config'), kernelConfig());
    const redacted = redactor.document(packed) as Result;
    await writeResult(join(folder, 'result.json'), redacted);
    if (packed.issue !== null) write(packed.issue, issue(redacted, readMaterial(folder, redacted)));
    await pack(folder, packed.bundle as string);
    return packed;
  } catch (error) {
    try {
      rmSync(`${folder}.tar.gz`, { force: true });
    } catch {
      // What could not be written cannot be removed either.
    }
    return { ...result, findings: [...result.findings, ...notKept([(error as Error).message])] };
  }
}

/** Without the names of the user, who owns the files. */
async function pack(folder: string, file: string): Promise<void> {
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name'];
  const argv = ['tar', ...owner, '-czf', file, '-C', dirname(folder), basename(folder)];
  const result = await run(argv, { timeoutMs: PACK_LIMIT_MS });
  if (result.code !== 0) throw new Error(`tar ended with ${result.code ?? result.signal}: ${tail(result)}`);
}

/** What an issue is written from: all of it redacted. */
function readMaterial(folder: string, result: Result): IssueMaterial {
  const text = (name: string) => readOrNull(join(folder, name)) ?? '';
  const lxcLog = text('lxc.log');
  const generation = `generation-${result.cycles.at(-1)?.generation}`;
  const logs = list(join(folder, generation)).filter((name) => name.endsWith('.log'));
  const options = text('kernel-config');
  const plan = JSON.parse(readFileSync(join(folder, PLAN), 'utf8')) as CellPlan;
  return {
    commandLine: commandLine(result, plan),
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
