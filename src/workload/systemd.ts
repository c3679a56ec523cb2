import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { outcome, run, tail } from '../host/command.js';
import { StageError } from '../words/errors.js';
import type { Finding } from '../words/result.js';
import { copyImage } from './image.js';
import { SYSTEMD_SETTINGS, type SystemdSetting } from './systemd-settings.js';
import { type Container, LIMITS, OF_PROCESSES, type Workload } from './workload.js';

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
 * The timer is to elapse after the restore, and not while the container is frozen: before CRIU 4.3 systemd would never hear
 * of that (criu#3162).
 */
const UNITS: Record<string, string> = {
  'witness.service': SERVICE,
  'witness-timer.service': `[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo ran >> /run/witness-timer'\n`,
  'witness-timer.timer': '[Timer]\nOnActiveSec=3\nAccuracySec=10ms\n',
};

/** Runs in the container. A reading leaves a timer behind that has not run yet, and a line in the journal. */
const QUESTIONS = `
lines() { journalctl -q -t witness -o cat | wc -l; }
counted() { [ -s /run/witness ] && [ "$(cat /run/witness)" != "$1" ]; }
waiting() { for i in $(seq 100); do "$@" && break; sleep 0.05; done; }
shows() { [ "$(systemctl show "$1" -p "$2")" = "$2=$3" ]; }
more() { [ "$(lines)" -gt "$1" ]; }
echo :state; systemctl is-system-running
echo :units; systemctl list-units --state=active --plain --no-legend --no-pager | while read -r unit load active sub rest; do
  case $unit in witness-timer.*) ;; *) echo "$unit $sub";; esac
done
echo :service; systemctl show witness.service -p MainPID -p NRestarts -p ExecMainStartTimestampMonotonic
was=$(cat /run/witness); echo line 1<> /run/witness.fifo; waiting counted "$was"; echo "count=$(cat /run/witness)"
waiting shows witness-timer.timer SubState elapsed; waiting shows witness-timer.service ActiveState inactive
echo :timer; wc -l < /run/witness-timer; systemctl restart witness-timer.timer
was=$(lines); echo line | systemd-cat -t witness; waiting more "$was"
echo :journal; lines
`;

const LIMIT_MS = 20_000;
const PAUSE_MS = 50;
const PATH = 'PATH=/usr/sbin:/usr/bin:/sbin:/bin';

/** systemd as pid 1, with its journal, a service and a timer. */
export class SystemdWorkload implements Workload {
  readonly container: Container;
  readonly finding: Finding = {
    id: 'services-as-root',
    severity: 'info',
    message: 'All services run as root in the container.',
    advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
  };
  private readonly image: string;
  private readonly settings: readonly SystemdSetting[];
  private readonly env: NodeJS.ProcessEnv;
  private readonly readyLimitMs: number;
  private isArmed = false;

  /** @param without ids of settings that are left out */
  constructor(image: string, without: readonly string[], env: NodeJS.ProcessEnv, readyLimitMs: number) {
    this.image = image;
    this.env = env;
    this.readyLimitMs = readyLimitMs;
    this.settings = SYSTEMD_SETTINGS.filter(({ id }) => !without.includes(id));
    this.container = {
      init: '/lib/systemd/systemd',
      limits: LIMITS.large,
      config: OF_PROCESSES,
    };
  }

  async fill(rootfs: string): Promise<void> {
    await copyImage(this.image, rootfs, this.env);
    const folder = join(rootfs, 'etc/systemd/system');
    mkdirSync(join(folder, 'multi-user.target.wants'), { recursive: true });
    mkdirSync(join(folder, 'service.d'));
    for (const [name, text] of Object.entries(UNITS)) writeFileSync(join(folder, name), text);
    symlinkSync('../witness.service', join(folder, 'multi-user.target.wants/witness.service'));
    symlinkSync('/lib/systemd/system/multi-user.target', join(folder, 'default.target'));
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
    const result = await this.inside(init, QUESTIONS);
    if (result.code !== 0) {
      throw new StageError('state', `systemd could not be asked (${outcome(result, LIMIT_MS)}): ${tail(result)}`);
    }
    return { systemd: parseAnswers(result.stdout) };
  }

  forget(): void {
    this.isArmed = false;
  }

  /** Runs a command in all of the container's namespaces. It leaves no process behind. */
  private inside(init: number, command: string) {
    const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
    const enter = ['nsenter', '-t', String(init), ...namespaces, '--'];
    const shell = ['env', '-i', PATH, '/bin/sh', '-c', command];
    return run([...enter, ...shell], { timeoutMs: LIMIT_MS, env: this.env });
  }
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
