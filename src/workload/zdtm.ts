import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Limit } from '../host/pace.js';
import { identify, idsByNamespace, processIds } from '../host/process.js';
import { isThereInside, openInside, readInside, readPart, tellInside, Unreadable } from '../host/read-inside.js';
import { until } from '../host/wait.js';
import { StageError } from '../words/errors.js';
import type { Finding } from '../words/result.js';
import { KEEP_OUTPUT, makeStartLog, printed } from './start-log.js';
import type { MadeContainer, TestReport, Workload, ZdtmPlan } from './workload.js';
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
${KEEP_OUTPUT}
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
/** Whatever is left of the cell's time: that it was late is no test's fault. */
const END_LEAST_MS = 10_000;
const PAUSE_MS = 20;
/** Of what a test says. No test says so much. */
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** At once, for each processor: many a test sleeps while it starts. */
const STARTERS = 6;

/**
 * CRIU's own tests, each a process that brings itself into some state, waits for SIGTERM, and says then whether all is as
 * it was. That alone says nothing of a checkpoint: the cycle is proved by other means, and one more test, whose state is
 * broken after the last restore, has to say FAIL.
 */
export class ZdtmWorkload implements Workload {
  readonly container: MadeContainer = {
    kind: 'made',
    init: '/init',
    isConfined: false,
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
  /** The container's, as it lies on the disk: what a test mounts is not seen there. */
  private rootfs = '';
  /** Why a test could not be started, by its folder; null before they were. */
  private refusals: Map<string, string> | null = null;

  constructor(busybox: string, plan: ZdtmPlan) {
    this.busybox = busybox;
    this.plan = plan;
  }

  fill(rootfs: string): void {
    this.rootfs = rootfs;
    for (const each of ['bin', 'dev', 'etc', 'proc', 'run', 'sys', 'tmp', FOLDER])
      mkdirSync(join(rootfs, each), { recursive: true });
    chmodSync(join(rootfs, 'tmp'), 0o1777);
    copyFileSync(this.busybox, join(rootfs, 'bin/busybox'));
    chmodSync(join(rootfs, 'bin/busybox'), 0o755);
    for (const applet of APPLETS) symlinkSync('busybox', join(rootfs, 'bin', applet));
    writeFileSync(join(rootfs, 'init'), INIT, { mode: 0o755 });
    makeStartLog(rootfs);
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

  restless(): 'grandchildren' {
    return 'grandchildren';
  }

  async ready(): Promise<void> {
    this.refusals ??= await this.start();
  }

  async ask(): Promise<object> {
    return {};
  }

  /** Breaks the state of the control, ends all tests, and reads what they say. */
  async finish(_init: number, timeoutMs: number): Promise<TestReport> {
    const { control } = this.plan;
    const refusals = this.refusals ?? new Map<string, string>();
    if (!refusals.has(CONTROL_FOLDER)) breakFile(this.rootfs, join(FOLDER, CONTROL_FOLDER, `${control.name}.test`));
    const started = this.all().filter(({ folder }) => !refusals.has(folder));
    const verdicts = await end(this.rootfs, started, Math.min(timeoutMs, END_LIMIT_MS));
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
  private async start(): Promise<Map<string, string>> {
    const { rootfs } = this;
    if (!(await until(() => isThereInside(rootfs, join(FOLDER, 'ready')), SETTLE_LIMIT_MS))) {
      throw new StageError('start', `The container's init did not get ready.${printed(rootfs)}`);
    }
    const refusals = new Map<string, string>();
    const left = this.all();
    const starter = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const refusal = await this.startOne(next);
        if (refusal !== null) refusals.set(next.folder, refusal);
      }
    };
    await Promise.all(Array.from({ length: STARTERS * availableParallelism() }, starter));
    order(rootfs, 'settle');
    if (!(await until(() => isThereInside(rootfs, join(FOLDER, 'settled')), SETTLE_LIMIT_MS))) {
      throw new StageError('start', "The container's init did not settle after the tests were started.");
    }
    return refusals;
  }

  private async startOne({ folder, test }: Started): Promise<string | null> {
    const read = (name: string) => readOutput(this.rootfs, join(FOLDER, folder, name));
    order(this.rootfs, `start ${folder}`);
    const limit = new Limit(START_LIMIT_MS);
    // The number comes with the end of the line.
    const code = () => read('started')?.match(/^(\d+)\n/)?.[1];
    while (code() === undefined && !limit.isOver()) await sleep(PAUSE_MS);
    if (code() === '0' && isThereInside(this.rootfs, join(FOLDER, folder, `${test.name}.pid`))) return null;
    killAll(folder);
    const said = ['.out', '.out.inprogress'].map((end) => read(`${test.name}${end}`));
    const output = [...said, read('start.log')].find((text) => text !== null && text !== '') ?? '';
    const how = code() === undefined ? `it was not ready within ${limit}` : `exit code ${code()}`;
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
const GONE: TestVerdict = { outcome: 'failed', reason: 'It was gone before it was asked to end.' };

/** A test in its folder. */
interface Started {
  folder: string;
  test: Case;
}

/** Tells tests to end, and waits until they have. What each said, by its folder. */
async function end(rootfs: string, tests: readonly Started[], timeoutMs: number): Promise<Map<string, TestVerdict>> {
  const fileOf = ({ folder, test }: Started, ending: string) => join(FOLDER, folder, `${test.name}${ending}`);
  const read = (each: Started, ending: string) => readOutput(rootfs, fileOf(each, ending));
  const pids = new Map(tests.map((each) => [each, Number(read(each, '.pid'))]));
  const living = (some: readonly Started[]) => {
    const alive = innerPids();
    return some.filter((each) => alive.has(pids.get(each) as number));
  };
  const present = new Set(living(tests));
  for (const { folder, test } of present) order(rootfs, `end ${folder} ${test.name}`);
  const deadline = Date.now() + timeoutMs;
  const least = new Limit(END_LEAST_MS);
  let running = [...present];
  while (running.length > 0 && (Date.now() < deadline || !least.isOver())) {
    await sleep(PAUSE_MS);
    running = living(running.filter((each) => !isThereInside(rootfs, fileOf(each, '.out'))));
  }
  return new Map(tests.map((each) => [each.folder, present.has(each) ? readVerdict(read(each, '.out')) : GONE]));
}

/** The text of a test's file; null when there is none. What cannot be read whole might have said FAIL. */
function readOutput(rootfs: string, path: string): string | null {
  try {
    return readInside(rootfs, path, OUTPUT_BYTES).toString();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return error.code === 'ENOENT' ? null : `FAIL: ${error.message}`;
  }
}

function order(rootfs: string, line: string): void {
  tellInside(rootfs, join(FOLDER, 'orders'), line);
}

/** Of all living processes of the container the pids that they have in it. */
function innerPids(): Set<number> {
  const inner = processIds().map((pid) => {
    // The sandbox's own have one pid, those of a namespace that a test has made have more than two.
    const [, inside] = idsByNamespace(pid, 'NSpid');
    return inside === undefined || identify(pid) === null ? null : Number(inside);
  });
  return new Set(inner.filter((pid) => pid !== null));
}

/** Kills what a test that could not be started has left. */
function killAll(folder: string): void {
  for (const pid of processIds()) {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`).endsWith(`/${FOLDER}/${folder}`)) process.kill(pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
  }
}

/** Changes the last byte of a file, in place: whoever has it open sees that. */
function breakFile(rootfs: string, path: string): void {
  openInside(rootfs, path, { write: true }, ({ fd, size }) => {
    const [byte = 0] = readPart(fd, size - 1, size);
    writeSync(fd, Buffer.from([byte ^ 0xff]), 0, 1, size - 1);
  });
}
