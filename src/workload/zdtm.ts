import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, readOrNull, statusField } from '../host/process.js';
import { until } from '../host/wait.js';
import { StageError } from '../words/errors.js';
import type { Finding } from '../words/result.js';
import type { Container, TestReport, Workload, ZdtmPlan } from './workload.js';
import { firstComplaint, readVerdict, type TestVerdict } from './zdtm/output.js';
import type { Case } from './zdtm/selection.js';

/** In the container; below it a folder for each test. */
const FOLDER = 'zdtm';
/** Of the negative control, which is another instance of a test. */
const CONTROL_FOLDER = 'criu-lxc-test.control';

/**
 * The container's pid 1. It starts and ends tests as it is told, by itself: CRIU cannot dump a process whose session
 * leader is outside of the container, which it is for what lxc-attach starts (criu#232).
 *
 * A test's first process ends when the test is ready, and then the shell that waited for it. `settle` takes what is left
 * of these shells. It waits in `read`, never in a vfork: what is not built in is run only where `start` is.
 */
const INIT = `#!/bin/sh
exec </dev/null >/criu-lxc-test.log 2>&1
cd /${FOLDER}
mkfifo orders
exec 3<>orders
: >ready
while read -r order folder test <&3; do
  case $order in
    start) (exec 3<&-; cd "$folder"; ./start >start.log 2>&1; echo $? >started) & ;;
    settle) wait; : >settled ;;
    end) read -r pid <"$folder/$test.pid"; kill -TERM "$pid" ;;
  esac
done
`;

const APPLETS = ['sh', 'mkfifo', 'true', 'grep', 'sed', 'sort', 'diff'];

const START_LIMIT_MS = 30_000;
const SETTLE_LIMIT_MS = 10_000;
/** All of them at once; some wait for their children, one after the other. */
const END_LIMIT_MS = 60_000;
const PAUSE_MS = 20;
/** At once, for each processor: many a test sleeps while it starts. */
const STARTERS = 6;

/**
 * CRIU's own tests, each a process that brings itself into some state, waits for SIGTERM, and says then whether all is as
 * it was. That alone says nothing of a checkpoint: the cycle is proved by other means, and one more test, whose state is
 * broken after the last restore, has to say FAIL.
 */
export class ZdtmWorkload implements Workload {
  readonly container: Container = {
    init: '/init',
    limits: { memory: 3077 * 1024 * 1024, pids: 3077, cpuWeight: 777 },
    config: ['lxc.pty.max = 1024'],
  };
  readonly finding: Finding = {
    id: 'tests-as-root',
    severity: 'info',
    message: 'All ZDTM tests run as root in the container; zdtm.py runs most as an ordinary user.',
    advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
  };
  private readonly plan: ZdtmPlan;
  private readonly busybox: string;
  /** Why a test could not be started, by its folder; null before they were. */
  private refusals: Map<string, string> | null = null;

  constructor(busybox: string, plan: ZdtmPlan) {
    this.busybox = busybox;
    this.plan = plan;
  }

  fill(rootfs: string): void {
    for (const each of ['bin', 'dev', 'etc', 'proc', 'run', 'sys', 'tmp', FOLDER])
      mkdirSync(join(rootfs, each), { recursive: true });
    chmodSync(join(rootfs, 'tmp'), 0o1777);
    copyFileSync(this.busybox, join(rootfs, 'bin/busybox'));
    chmodSync(join(rootfs, 'bin/busybox'), 0o755);
    for (const applet of APPLETS) symlinkSync('busybox', join(rootfs, 'bin', applet));
    writeFileSync(join(rootfs, 'init'), INIT, { mode: 0o755 });
    for (const { folder, test } of this.all()) {
      const home = join(rootfs, FOLDER, folder);
      mkdirSync(home);
      // Some tests go on as another user.
      chmodSync(home, 0o777);
      copyFileSync(join(this.plan.programs, test.name), join(home, test.name), constants.COPYFILE_FICLONE);
      chmodSync(join(home, test.name), 0o755);
      const command = [`./${test.name}`, ...test.arguments].map((word) => `'${word}'`).join(' ');
      writeFileSync(join(home, 'start'), `#!/bin/sh\nexec ${command} </dev/null\n`, { mode: 0o755 });
    }
  }

  async ready(init: number): Promise<void> {
    this.refusals ??= await this.start(init);
  }

  async ask(): Promise<object> {
    return {};
  }

  /** Breaks the state of the control, ends all tests, and reads what they say. */
  async finish(init: number, timeoutMs: number): Promise<TestReport> {
    const { control } = this.plan;
    const refusals = this.refusals ?? new Map<string, string>();
    if (!refusals.has(CONTROL_FOLDER)) breakFile(join(folderOf(init), CONTROL_FOLDER, `${control.name}.test`));
    const started = this.all().filter(({ folder }) => !refusals.has(folder));
    const verdicts = await end(init, started, Math.min(timeoutMs, END_LIMIT_MS));
    for (const [folder, reason] of refusals) verdicts.set(folder, { outcome: 'skipped', reason });
    const { outcome, reason } = verdicts.get(CONTROL_FOLDER) as TestVerdict;
    return {
      control: {
        name: control.name,
        isAlarmed: outcome === 'failed' && reason?.startsWith('FAIL:') === true,
        reason: reason ?? 'It said PASS.',
      },
      tests: this.plan.cases.map(({ name }) => ({ name, ...(verdicts.get(name) as TestVerdict) })),
    };
  }

  /** Starts all tests, some at a time. Why one could not be started, by its folder. */
  private async start(init: number): Promise<Map<string, string>> {
    const place = folderOf(init);
    if (!(await until(() => existsSync(join(place, 'ready')), SETTLE_LIMIT_MS))) {
      const log = readOrNull(`/proc/${init}/root/criu-lxc-test.log`)?.trim() ?? '';
      throw new StageError('start', `The container's init did not get ready. ${log}`.trim());
    }
    const refusals = new Map<string, string>();
    const left = this.all();
    const starter = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const refusal = await this.startOne(init, next);
        if (refusal !== null) refusals.set(next.folder, refusal);
      }
    };
    await Promise.all(Array.from({ length: STARTERS * availableParallelism() }, starter));
    order(init, 'settle');
    if (!(await until(() => existsSync(join(place, 'settled')), SETTLE_LIMIT_MS))) {
      throw new StageError('start', "The container's init did not settle after the tests were started.");
    }
    return refusals;
  }

  private async startOne(init: number, { folder, test }: Started): Promise<string | null> {
    const home = join(folderOf(init), folder);
    order(init, `start ${folder}`);
    const deadline = Date.now() + START_LIMIT_MS;
    // The number comes with the end of the line.
    const code = () => readOrNull(join(home, 'started'))?.match(/^(\d+)\n/)?.[1];
    while (code() === undefined && Date.now() < deadline) await sleep(PAUSE_MS);
    if (code() === '0' && existsSync(join(home, `${test.name}.pid`))) return null;
    killAll(folder);
    const said = ['.out', '.out.inprogress'].map((end) => readOrNull(join(home, `${test.name}${end}`)));
    const output = [...said, readOrNull(join(home, 'start.log'))].find((text) => text !== null && text !== '') ?? '';
    const how = code() === undefined ? `it was not ready within ${START_LIMIT_MS / 1000} s` : `exit code ${code()}`;
    return `It could not be started (${how}): ${firstComplaint(output) ?? 'it said nothing'}`;
  }

  private all(): Started[] {
    return [
      { folder: CONTROL_FOLDER, test: this.plan.control },
      ...this.plan.cases.map((test) => ({ folder: test.name, test })),
    ];
  }
}

/** Of a test whose first process did not come back, or did not stay. */
const GONE: TestVerdict = { outcome: 'failed', reason: 'It was gone before it was told to end.' };

/** A test in its folder. */
interface Started {
  folder: string;
  test: Case;
}

/** Tells tests to end, and waits until they have. What each said, by its folder. */
async function end(init: number, tests: readonly Started[], timeoutMs: number): Promise<Map<string, TestVerdict>> {
  const fileOf = ({ folder, test }: Started, ending: string) => join(folderOf(init), folder, `${test.name}${ending}`);
  const pids = new Map(tests.map((each) => [each, Number(readOrNull(fileOf(each, '.pid')))]));
  const living = (some: readonly Started[]) => {
    const alive = innerPids();
    return some.filter((each) => alive.has(pids.get(each) as number));
  };
  const present = new Set(living(tests));
  for (const { folder, test } of present) order(init, `end ${folder} ${test.name}`);
  const deadline = Date.now() + timeoutMs;
  let running = [...present];
  while (running.length > 0 && Date.now() < deadline) {
    await sleep(PAUSE_MS);
    running = living(running.filter((each) => !existsSync(fileOf(each, '.out'))));
  }
  return new Map(
    tests.map((each) => [each.folder, present.has(each) ? readVerdict(readOrNull(fileOf(each, '.out'))) : GONE]),
  );
}

function folderOf(init: number): string {
  return `/proc/${init}/root/${FOLDER}`;
}

function order(init: number, line: string): void {
  // Opened for reading too: a writer alone would block for ever on a fifo that nobody reads any more.
  writeFileSync(join(folderOf(init), 'orders'), `${line}\n`, { flag: 'r+' });
}

/** Of all living processes of the container the pids that they have in it. */
function innerPids(): Set<number> {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const inner = pids.map(Number).map((pid) => {
    // The sandbox's own have one pid, those of a namespace that a test has made have more than two.
    const [, inside] = statusField(pid, 'NSpid')?.split(/\s+/) ?? [];
    return inside === undefined || identify(pid) === null ? null : Number(inside);
  });
  return new Set(inner.filter((pid) => pid !== null));
}

/** Kills what a test that could not be started has left. */
function killAll(folder: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`).endsWith(`/${FOLDER}/${folder}`)) process.kill(Number(pid), 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
}

/** Changes the last byte of a file, in place: whoever has it open sees that. */
function breakFile(path: string): void {
  const at = statSync(path).size - 1;
  const file = openSync(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, at);
    writeSync(file, Buffer.from([(byte[0] as number) ^ 0xff]), 0, 1, at);
  } finally {
    closeSync(file);
  }
}
