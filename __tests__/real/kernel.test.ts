import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOrNull, statFields } from '../../src/host/process.js';
import { expectOnlyKnownLosses } from './losses.js';
import { requires } from './requires.js';
import { leftovers, start, tester } from './tester.js';
import { LXC_7, NEWEST_CRIU } from './versions.js';

const CELL = ['run', '--kernel', 'apt:stable', '--criu', NEWEST_CRIU, '--lxc', LXC_7, '--no-control'];
/** Emulated, and others are at work. */
const LIMIT_MS = 900_000;

/** Pids of the machines that a process, or one that it started, runs. */
function machinesOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isMachine(pid) && ancestors(pid).includes(parent));
}

/** The emulator itself: what starts it has the same arguments. */
function isMachine(pid: number): boolean {
  const [program = '', ...words] = readOrNull(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  return !/(^|\/)(setpriv|sh)$/.test(program) && words.includes('-nodefaults');
}

function ancestors(pid: number): number[] {
  const found: number[] = [];
  for (let at = pid; at > 1; ) {
    at = Number(statFields(at)?.[3] ?? 0);
    found.push(at);
  }
  return found;
}

describe('a cell on another kernel', requires('x64', 'debian-archive', 'criu >=4.3', 'lxc >=7'), () => {
  it('passes in a virtual machine, confined by AppArmor, and nothing is left of it here', {
    timeout: LIMIT_MS,
  }, async () => {
    const { code, result, stderr } = await tester([...CELL, '--apparmor', 'default']);
    expect(result?.verdict, result?.cause ?? stderr).toBe('passed');
    expect(code).toBe(0);
    expect(result?.cell).toMatchObject({ cgroup: 'v2', kernel: expect.stringMatching(/^\d+\.\d+.*-cloud-amd64$/) });
    const confinement = result?.cycles[0]?.facts.find(({ name }) => name === 'confinement');
    expect(confinement?.outcome).toBe('kept');
    expect(JSON.stringify(confinement?.after)).toContain('lxc-container-default-cgns (enforce)');
    expect(['kvm', 'tcg']).toContain(result?.cell.machine);
    expectOnlyKnownLosses(result as NonNullable<typeof result>);
    expect(leftovers()).toEqual([]);
  });

  it('is ended with whoever started it, however that ends', { timeout: LIMIT_MS }, async () => {
    const command = start(CELL);
    const ended = new Promise((resolve) => command.on('close', resolve));
    const { pid } = command as { pid: number };
    let machines: number[] = [];
    while (machines.length === 0 && command.exitCode === null) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      machines = machinesOf(pid);
    }
    expect(machines).not.toEqual([]);
    command.kill('SIGKILL');
    await ended;
    while (machines.some(isMachine)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});
