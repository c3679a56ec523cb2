import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../src/core/workloads/all.js';
import { afterwards, broken, controlled, deaf, expectChanged, type Sabotage } from './broken.js';
import { vacuousFields } from './defaults.js';
import { KEEPER, LIES, MEDDLE } from './keeper.js';
import { requires } from './requires.js';
import { ALSO, fake, inside, LIMITS, SABOTAGE } from './sabotage.js';
import { leftovers, tester } from './tester.js';
import { CRIU, LXC, NEWEST_CRIU } from './versions.js';

const folder = mkdtempSync(join(tmpdir(), 'controls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How many are broken in one cell. With 1, each by itself: that takes minutes more. */
const TOGETHER = Number(process.env['CONTROLS_TOGETHER'] ?? 8);

/** What leaves nothing else to be read, or of others no process to find, or none that lets itself be changed. */
const BY_THEMSELVES = [
  'reachable',
  'states',
  'one more below a grandchild',
  'a grandchild of another user',
  'one that was killed, and that nobody has asked for',
];

interface Control {
  title: string;
  facts: string[];
  sabotage: Sabotage;
}

const ofFacts = (sabotages: Record<string, Sabotage>): Control[] =>
  Object.entries(sabotages).map(([fact, sabotage]) => ({ title: fact, facts: [fact], sabotage }));

/** Groups to break in one cell. In none does one change a fact of another. */
function groups(controls: Control[]): Control[][] {
  const made: Control[][] = [];
  const changedBy = ({ facts }: Control) => facts.flatMap((fact) => [fact, ALSO[fact] ?? fact]);
  for (const control of controls) {
    const apart = (other: Control) =>
      [control, other].some(({ title }) => BY_THEMSELVES.includes(title)) ||
      changedBy(control).some((fact) => other.facts.includes(fact)) ||
      changedBy(other).some((fact) => control.facts.includes(fact));
    const group = made.find((others) => others.length < TOGETHER && !others.some(apart));
    if (group === undefined) made.push([control]);
    else group.push(control);
  }
  return made;
}

/** Each in a shell of its own. */
function allOf(sabotages: Sabotage[]): Sabotage {
  const joined = (at: 'beforeRestore' | 'afterRestore') => {
    const commands = sabotages.flatMap((one) => one[at] ?? []);
    return commands.length === 0 ? {} : { [at]: commands.map((command) => `(\n${command}\n)`).join(' &&\n') };
  };
  const config = sabotages.map((one) => one.config ?? '').join('');
  return { config, ...joined('beforeRestore'), ...joined('afterRestore') };
}

/** What breaks these facts is noticed by them, and by no others. */
async function expectNoticed(facts: string[], sabotage: Sabotage, criu = CRIU): Promise<void> {
  const { verdict, failureClass, cause, cycles } = await broken(sabotage, criu);
  expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
  const changed = cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name);
  const also = facts.flatMap((fact) => ALSO[fact] ?? []).filter((fact) => !facts.includes(fact));
  expect(changed?.filter((name) => !also.includes(name)).sort(), cause ?? undefined).toEqual([...facts].sort());
}

function eachNotices(controls: Control[], criu = CRIU): void {
  for (const group of groups(controls)) {
    const facts = group.flatMap((control) => control.facts);
    const sabotage = allOf(group.map((control) => control.sabotage));
    it(group.map(({ title }) => title).join(', '), () => expectNoticed(facts, sabotage, criu));
  }
}

describe('each fact notices, alone, what breaks it', requires('root'), () => {
  const otherClock = fake('/proc/$PID/timens_offsets', 's/^monotonic .*/monotonic 999999 0/');
  eachNotices([...ofFacts(SABOTAGE), { title: 'the other clock of uptime', facts: ['uptime'], sabotage: otherClock }]);

  it('nftables', requires('nft'), () =>
    expectNoticed(['nftables'], inside('--net', 'nft add rule inet marks input tcp dport 443 drop')),
  );

  it('mounts notices one more, too', () =>
    expectNoticed(['mounts'], inside('--mount', '/bin/busybox mount -t tmpfs -o mode=755 tmpfs /tmp')));

  it('filter notices a chain that CRIU left, too', () =>
    expectNoticed(['filter'], inside('--net', 'iptables -w -N CRIU')));

  it('timer, and with it the signal, of a process that stands still', async () => {
    const stop = inside('--pid', 'sh -c "kill -STOP $(cat "/proc/$PID/root/run/witness/pulse")"');
    const { verdict, failureClass, cause } = await broken(stop);
    expect({ verdict, failureClass }).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toMatch(/did not (wake from a sleep of 20 ms|handle SIGUSR1) within 5 s/);
  });

  it.each([
    ['at once', 'kill -KILL "$PID"'],
    ['while it is questioned', '(sleep 0.01; kill -KILL "$PID") &'],
  ])('a container that dies after the restore, %s', async (_title, command) => {
    const { verdict, failureClass, cause } = await broken(afterwards(command));
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
  });

  it.each([
    ['a pipe of a tmpfs', 'rm "/proc/$PID/root/run/witness/question"'],
    ['its namespaces', deaf('nsenter')],
  ])('what could be read before and not after: %s', async (_what, command) => {
    const { verdict, failureClass, cause } = await broken(afterwards(command));
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toMatch(/^After the restore the container cannot be read any more: /);
  });

  it('has in each of its fields what is not there by default: that would be the same for ever', async () => {
    const { cycles } = await controlled({});
    const facts = cycles[0]?.facts.filter(({ outcome }) => outcome !== 'absent') ?? [];
    expect(facts.length).toBeGreaterThan(50);
    expect(vacuousFields(facts)).toEqual([]);
  });

  it.skipIf(availableParallelism() < 2)('affinity', () =>
    expectNoticed(['affinity'], afterwards('taskset -pc 0 "$PID"')),
  );

  it('knows of no fact without a control', () => {
    const others = ['timer', 'affinity', 'nftables'];
    expect([...Object.keys(SABOTAGE), ...Object.keys(KEEPER), ...Object.keys(LIMITS), ...others].sort()).toEqual(
      DEFINITIONS.witness.facts.map(({ name }) => name).sort(),
    );
  });
});

// The calls that break them are those of x86-64. criu#3162: before 4.3 an expired timerfd is lost without our doing.
describe('each fact of the keeper notices, alone, what breaks it', requires('root', 'x64', 'gcc', 'criu >=4.3'), () => {
  beforeAll(() => {
    const { status, stderr } = spawnSync('gcc', ['-Wall', '-o', MEDDLE, join(import.meta.dirname, 'meddle.c')]);
    if (status !== 0) throw new Error(`meddle.c cannot be compiled: ${stderr}`);
  });
  afterAll(() => rmSync(MEDDLE, { force: true }));

  eachNotices(ofFacts(KEEPER), NEWEST_CRIU);

  describe('of any process and thread', () => {
    const lies = Object.entries(LIES);
    eachNotices(
      lies.map(([title, [facts, sabotage, config = '']]) => ({
        title,
        facts,
        sabotage: typeof sabotage === 'string' ? { afterRestore: sabotage, config } : sabotage,
      })),
      NEWEST_CRIU,
    );
  });

  it('tcp-options', () =>
    expectChanged(
      { workload: 'tcp', 'criu-version': NEWEST_CRIU },
      ['tcp-options'],
      `${MEDDLE} peer 54 6 6 4 x5c110000 4`, // setsockopt: TCP_KEEPIDLE of the connection that it made
    ));

  it('of a container that is left running', () =>
    expectChanged(
      { 'criu-version': NEWEST_CRIU, 'leave-running': 'true' },
      ['thread-settings', 'states', 'credentials', 'capabilities', 'shared-tables'],
      `kill -STOP "$PID"; ${MEDDLE} keeper-sibling 117 1000 1000 1000`,
    ));
});

// Of cgroup v2 they are lost anyway (lxc#4643).
describe('each limit notices, alone, what breaks it', requires('root', 'cgroup-v1'), () => {
  eachNotices(ofFacts(LIMITS));
});

describe('what the user makes of a fact', requires('root'), () => {
  const args = ['run', '--criu', CRIU, '--lxc', LXC];
  /** With every CRIU that was measured (docs/facts-measured.md), whatever LXC's package mends. */
  const LOST = ['groups', 'neighbours', 'protocol-sysctls'];

  it.each(LOST)('a known loss that was chosen to be a must fails the cycle: %s', async (fact) => {
    const { code, result } = await tester([...args, '--no-control', '--facts', `${fact}=must`]);
    const changed = result?.cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed');
    expect(changed?.map(({ name }) => name)).toEqual([fact]);
    expect(result).toMatchObject({ verdict: 'failed', failureClass: 'state' });
    expect(code).toBe(1);
  });

  it('a change that was chosen to be told does not fail it', async () => {
    const { code, stdout, result } = await tester([...args, '--facts', LOST.map((fact) => `${fact}=info`).join('\n')]);
    const told = result?.cycles[0]?.facts.filter(({ outcome }) => outcome === 'info');
    expect(told?.map(({ name }) => name)).toEqual(LOST);
    expect(stdout).toContain('– groups in generation 1');
    expect(code).toBe(0);
  });
});

describe('a known loss', requires('root'), () => {
  it('that did not happen is told, beside those that did', async () => {
    const again = inside('--net', 'ip neigh add 10.77.0.77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent');
    const { verdict, cause, cycles, findings } = await controlled({}, again);
    expect(verdict, cause ?? undefined).toBe('passed');
    const lost = cycles[0]?.facts.filter(({ outcome }) => outcome === 'known-loss').map(({ name }) => name);
    expect(lost).toEqual(expect.arrayContaining(['groups', 'protocol-sysctls']));
    expect(findings).toContainEqual(
      expect.objectContaining({
        id: 'known-loss-kept',
        message: expect.stringMatching(/^neighbours \(IPv4\) came back: /),
      }),
    );
  });

  it('is none where nothing was restored', async () => {
    const lost = inside('--net', 'ip neigh del 10.77.0.77 dev eth0');
    const { verdict, failureClass, cause } = await controlled({ 'leave-running': 'true' }, lost);
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(cause).toMatch(/^The permanent neighbours changed/);
  });
});

describe('an lxc-checkpoint that lies', requires('root'), () => {
  const lies = {
    'does nothing and says that it did': ['exit 0', /dump/, 'dump'],
    'writes the log of a dump that it did not make': [
      `echo "Version: ${CRIU} (gitid 0)" > "$dir/dump.log"; echo "Dumping finished successfully" >> "$dir/dump.log"`,
      /calls the container RUNNING, not STOPPED/,
      'state',
    ],
    'writes the log of another CRIU': [
      'echo "Version: 4.0 (gitid 0)" > "$dir/dump.log"; echo "Dumping finished successfully" >> "$dir/dump.log"',
      /CRIU [\d.]+ was to make the dump, and CRIU 4\.0 made it/,
      'provide',
    ],
    'stops the container, and starts a fresh one': [
      `case " $* " in
        *" -r "*) echo "Version: ${CRIU} (gitid 0)" > "$dir/restore.log"; echo "Restore finished successfully" >> "$dir/restore.log"
                  exec lxc-start -d -P "$path" -n "$name";;
        *) echo "Version: ${CRIU} (gitid 0)" > "$dir/dump.log"; echo "Dumping finished successfully" >> "$dir/dump.log"
           exec lxc-stop -k -P "$path" -n "$name";;
      esac`,
      /The nonce kept in memory was \w+ and is \w+: this is not the container that was dumped/,
      'state',
    ],
  } as const;

  it.each(Object.entries(lies))('%s', async (_title, [script, cause, failureClass]) => {
    const honest = await tester(['run', '--criu', CRIU, '--lxc', LXC]);
    const liar = mkdtempSync(join(folder, 'liar-'));
    cpSync(dirname(honest.result?.cell.lxc?.path as string), liar, { recursive: true, verbatimSymlinks: true });
    const options = 'while [ $# -gt 0 ]; do case $1 in -D) dir=$2;; -P) path=$2;; -n) name=$2;; esac; shift; done';
    const program = `#!/bin/sh\nall="$*"\n${options}\nmkdir -p "$dir"\nset -- $all\n${script}\n`;
    writeFileSync(join(liar, 'bin/lxc-checkpoint'), program);
    const { result } = await tester(['run', '--criu', CRIU, '--lxc', `path:${liar}`, '--no-control']);
    rmSync(liar, { recursive: true });
    expect(result?.cause).toMatch(cause);
    expect(result?.failureClass).toBe(failureClass);
    expect(result?.verdict).toBe(failureClass === 'provide' ? 'error' : 'failed');
    expect(leftovers()).toEqual([]);
  });
});

describe('a program that cannot read what was marked', requires('root'), () => {
  it.each(['rule', 'neigh'])('is an error, and nothing that was kept: ip %s', async (what) => {
    const honest = await tester(['run', '--criu', CRIU, '--lxc', LXC]);
    const copy = mkdtempSync(join(folder, 'blind-'));
    cpSync(dirname(honest.result?.cell.lxc?.path as string), copy, { recursive: true, verbatimSymlinks: true });
    const ip = join(copy, 'bin/ip');
    writeFileSync(ip, readFileSync(ip, 'utf8').replace('\n', `\ncase " $* " in *" ${what} show "*) exit 255;; esac\n`));
    const { result } = await tester(['run', '--criu', CRIU, '--lxc', `path:${copy}`]);
    rmSync(copy, { recursive: true });
    expect(result).toMatchObject({
      verdict: 'error',
      cause: expect.stringMatching(/of the container could not be read/),
    });
    expect(leftovers()).toEqual([]);
  });
});

describe('a process in the sandbox that says that all is well, and has done nothing', requires('root'), () => {
  it('is an error', async () => {
    const { verdict, cause } = await controlled({ cycles: '2' }, undefined, '__tests__/real/liar.mjs');
    expect(cause).toBe('The cell says that all is well, after 0 of 2 cycles.');
    expect(verdict).toBe('error');
    expect(leftovers()).toEqual([]);
  });
});

describe('doctor --self-test', requires('root'), () => {
  it('sees a fresh container and a counter that was reset', async () => {
    const { code, stdout } = await tester(['doctor', '--self-test', '--criu', CRIU, '--lxc', LXC]);
    expect(stdout).toContain('noticed: a "restore" that secretly starts a fresh container');
    expect(stdout).toContain('noticed: a restore of a container whose counter was reset');
    expect(stdout).not.toContain('NOT noticed');
    expect(code).toBe(0);
    expect(leftovers()).toEqual([]);
  });
});
