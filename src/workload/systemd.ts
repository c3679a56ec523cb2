import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run, runOrFail, tail } from '../host/command.js';
import { slowness } from '../host/pace.js';
import { StageError } from '../words/errors.js';
import type { ContainerKind, Finding } from '../words/result.js';
import { copyImage } from './image.js';
import { SYSTEMD_SETTINGS, type SystemdSetting } from './systemd-settings.js';
import {
  allNamespaces,
  LIMITS,
  type MadeContainer,
  OF_PROCESSES,
  type SystemdPlan,
  type Workload,
} from './workload.js';

/** What systemd and its services said. */
export interface SystemdAnswers {
  /** As systemctl is-system-running says: `running`. */
  state: string;
  /** Every unit that is active, with what it is: `witness.service running`. Sorted. */
  units: string[];
  /** Of the service that counts. */
  service: { mainPid: number; restarts: number; since: string; count: number };
  /** How often the timer has run its service; it is armed anew at each reading. */
  timerRan: number;
  /** Lines that were written to the journal by name, one at each reading, and can be read from it. */
  journalLines: number;
}

/**
 * A service with all that a careful packager would ask for: what the settings do not take away, CRIU meets. It counts
 * the lines that it is sent, and starts no command for that: a process that waits in vfork cannot be dumped (criu#1034).
 */
const SERVICE = `[Service]
ExecStartPre=/usr/bin/mkfifo /run/witness.fifo
ExecStart=/bin/sh -c 'n=0; while read -r line; do n=$$((n+1)); echo $$n > /run/witness; done <> /run/witness.fifo'
PrivateTmp=yes
ProtectHostname=yes
PrivateUsers=yes
IPAddressDeny=any
SetCredential=token:77
`;

/**
 * The timer is armed right before the dump. It is to elapse after the restore, and not while the container is frozen: before
 * CRIU 4.3 systemd would never hear of that (criu#3162).
 */
const units = (timerS: number): Record<string, string> => ({
  'witness.service': SERVICE,
  'witness-timer.service': `[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo ran >> /run/witness-timer'\n`,
  'witness-timer.timer': `[Timer]\nOnActiveSec=${timerS}\nAccuracySec=10ms\n`,
});

/** Seconds. On an idle host half of one passes between that and the end of the dump. */
const TIMER_S = 3;

/** Of file systems that only root of the host may mount. */
const HOSTS = ['sys-kernel-debug.mount', 'sys-kernel-tracing.mount'];

/** Runs in the container, and waits for ROUNDS times 50 ms at most. A reading leaves a line in the journal. */
const QUESTIONS = `
lines() { journalctl -q -t witness -o cat | wc -l; }
counted() { [ -s /run/witness ] && [ "$(cat /run/witness)" != "$1" ]; }
waiting() { for i in $(seq "$ROUNDS"); do "$@" && break; sleep 0.05; done; }
shows() { [ "$(systemctl show "$1" -p "$2")" = "$2=$3" ]; }
more() { [ "$(lines)" -gt "$1" ]; }
echo :state; systemctl is-system-running
echo :units; systemctl list-units --state=active --plain --no-legend --no-pager | while read -r unit load active sub rest; do
  case $unit in witness-timer.*) ;; *) echo "$unit $sub";; esac
done
echo :service; systemctl show witness.service -p MainPID -p NRestarts -p ExecMainStartTimestampMonotonic
was=$(cat /run/witness); echo line 1<> /run/witness.fifo; waiting counted "$was"; echo "count=$(cat /run/witness)"
waiting shows witness-timer.timer SubState elapsed; waiting shows witness-timer.service ActiveState inactive
echo :timer; wc -l < /run/witness-timer
was=$(lines); echo line | systemd-cat -t witness; waiting more "$was"
echo :journal; lines
`;

const LIMIT_MS = 20_000;
/** As on the kernel's command line, which systemd reads from its own in a container. */
const V1_ALONE = ['systemd.unified_cgroup_hierarchy=0', 'systemd.legacy_systemd_cgroup_controller=1'];
const PAUSE_MS = 50;
const PATH = 'PATH=/usr/sbin:/usr/bin:/sbin:/bin';

/** systemd as pid 1, with its journal, a service and a timer. */
export class SystemdWorkload implements Workload {
  readonly container: MadeContainer;
  readonly finding: Finding;
  private readonly image: string;
  private readonly settings: readonly SystemdSetting[];
  private readonly kind: ContainerKind;
  private readonly env: NodeJS.ProcessEnv;
  private readonly readyLimitMs: number;
  private readonly timerS = Math.max(TIMER_S, Math.ceil(slowness()));
  private isArmed = false;

  constructor(
    { image, without, keepsToV1 }: Omit<SystemdPlan, 'name'>,
    kind: ContainerKind,
    env: NodeJS.ProcessEnv,
    readyLimitMs: number,
  ) {
    this.image = image;
    this.finding = {
      id: 'services-as-root',
      severity: 'info',
      message: `All services run as root in the container${keepsToV1 ? ', and systemd keeps to cgroup v1' : ''}.`,
      advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    this.kind = kind;
    this.env = env;
    this.readyLimitMs = readyLimitMs;
    this.settings = SYSTEMD_SETTINGS.filter(({ id }) => !without.includes(id));
    this.container = {
      kind: 'made',
      init: ['/lib/systemd/systemd', ...(keepsToV1 ? V1_ALONE : [])].join(' '),
      isConfined: false,
      limits: LIMITS.large,
      config: OF_PROCESSES,
    };
  }

  async fill(rootfs: string): Promise<void> {
    await copyImage(this.image, rootfs, this.env);
    const folder = join(rootfs, 'etc/systemd/system');
    mkdirSync(join(folder, 'multi-user.target.wants'), { recursive: true });
    mkdirSync(join(folder, 'service.d'));
    for (const [name, text] of Object.entries(units(this.timerS))) writeFileSync(join(folder, name), text);
    symlinkSync('../witness.service', join(folder, 'multi-user.target.wants/witness.service'));
    symlinkSync('/lib/systemd/system/multi-user.target', join(folder, 'default.target'));
    for (const unit of this.kind === 'unprivileged' ? HOSTS : []) symlinkSync('/dev/null', join(folder, unit));
    for (const { id, service } of this.settings) {
      writeFileSync(join(folder, 'service.d', `${id}.conf`), `[Service]\n${service.join('\n')}\n`);
    }
  }

  async ready(init: number): Promise<void> {
    if (this.isArmed) return;
    const deadline = Date.now() + this.readyLimitMs;
    for (;;) {
      const result = await this.inside(init, 'systemctl is-system-running && systemctl start witness-timer.timer');
      const state = result.stdout.trim();
      if (result.code === 0) break;
      const isLate = Date.now() > deadline;
      if (state === 'degraded' || isLate) {
        const { stdout } = await this.inside(
          init,
          'systemctl list-units --state=failed --plain --no-legend; systemctl list-jobs --no-legend; journalctl -q -p warning -n 5 -o cat',
        );
        throw new StageError('start', `systemd is not "running", but ${state || tail(result)}: ${stdout.trim()}`);
      }
      await sleep(PAUSE_MS);
    }
    this.isArmed = true;
  }

  async ask(init: number): Promise<{ systemd: SystemdAnswers }> {
    const rounds = `ROUNDS=${20 * (this.timerS + 2)}\n`;
    const { stdout } = await runOrFail(enter(init, this.kind, rounds + QUESTIONS), {
      timeoutMs: LIMIT_MS + 2000 * this.timerS,
      env: this.env,
      failureClass: 'state',
      complaint: 'systemd does not answer',
    });
    return { systemd: parseAnswers(stdout) };
  }

  async dumping(init: number): Promise<void> {
    const { code } = await this.inside(init, 'systemctl restart witness-timer.timer');
    if (code !== 0) throw new StageError('state', 'systemd does not start a timer before the dump.');
  }

  /** It was asked before the dump. */
  moved(): void {
    this.isArmed = true;
  }

  forget(): void {
    this.isArmed = false;
  }

  private inside(init: number, command: string) {
    return run(enter(init, this.kind, command), { timeoutMs: LIMIT_MS, env: this.env });
  }
}

/** A shell command in all of the container's namespaces. It leaves no process behind. */
function enter(init: number, kind: ContainerKind, command: string): string[] {
  return ['nsenter', '-t', String(init), ...allNamespaces(kind), '--', 'env', '-i', PATH, '/bin/sh', '-c', command];
}

/** @param text what {@link QUESTIONS} printed */
export function parseAnswers(text: string): SystemdAnswers {
  const sections = new Map<string, string[]>();
  for (const section of text.split(/^:/m).slice(1)) {
    const [name = '', ...lines] = section.trimEnd().split('\n');
    sections.set(name, lines);
  }
  const lines = (name: string) => sections.get(name) ?? [];
  const field = (name: string) =>
    lines('service')
      .find((line) => line.startsWith(`${name}=`))
      ?.slice(name.length + 1);
  return {
    state: lines('state')[0] ?? '',
    units: lines('units').sort(),
    service: {
      mainPid: Number(field('MainPID')),
      restarts: Number(field('NRestarts')),
      since: field('ExecMainStartTimestampMonotonic') ?? '',
      count: Number(field('count')),
    },
    timerRan: Number(lines('timer')[0]),
    journalLines: Number(lines('journal')[0]),
  };
}
