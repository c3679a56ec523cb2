import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewContainer } from '../../src/facts/view.js';
import { controlled } from './broken.js';
import { busybox } from './provided.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';

/** On a disk, and not in /tmp: its device is the one that the container tries to get at. */
const folder = mkdtempSync('/var/tmp/hostile-');
const image = join(folder, 'image');
afterAll(() => rmSync(folder, { recursive: true }));

const rdev = statSync(folder).dev;
/** As the kernel writes it. */
const DISK = `${(rdev >> 8) & 0xfff}:${(rdev & 0xff) | ((rdev >> 12) & 0xfff00)}`;

describe('root of a container that is not trusted', requires('root', 'gcc'), () => {
  beforeAll(async () => {
    mkdirSync(join(image, 'bin'), { recursive: true });
    cpSync(await busybox(), join(image, 'bin/busybox'));
    for (const applet of ['sh', 'cat', 'grep', 'tail', 'test']) symlinkSync('busybox', join(image, 'bin', applet));
    const source = join(import.meta.dirname, 'hostile.c');
    execFileSync('gcc', ['-static', '-Wall', '-Werror', '-o', join(image, 'hostile'), source]);
    try {
      execFileSync('mknod', [join(image, 'image-disk'), 'b', ...DISK.split(':')], { stdio: 'ignore' });
    } catch {
      // Where this host may make none, nor can its containers.
    }
  });

  /** What became of each attempt, and what it and who is sent in after it can have. */
  async function attempts(raw: Record<string, string> = {}) {
    const start = `exec /hostile ${DISK} 'exec tail -f /report'`;
    const verify = 'grep -h CapBnd /proc/1/status /proc/self/status; cat /report';
    const ready = 'test -s /report';
    const { verdict, cause, cycles } = await controlled({ workload: 'command', image, start, ready, verify, ...raw });
    expect(verdict, cause ?? undefined).toBe('passed');
    const output = (cycles[0]?.facts[0]?.after as { output: string } | undefined)?.output ?? '';
    const [ofInit, ofVisitor, ...lines] = output.trimEnd().split('\n');
    const told = lines.map((line) => line.split(': ') as [string, string]);
    expect(told.length).toBeGreaterThan(30);
    return { ofInit, ofVisitor, got: told.flatMap(([name, became]) => (became === 'yes' ? [name] : [])) };
  }

  it('does not reach the host in any way that it tries, and who is sent in has no more than it', async () => {
    const { ofInit, ofVisitor, got } = await attempts();
    // With this setting every user may.
    const paranoid = Number(readFileSync('/proc/sys/kernel/perf_event_paranoid', 'utf8'));
    expect(got).toEqual(paranoid > 0 ? [] : ['what all processes do']);
    expect(ofVisitor).toBe(ofInit);
    expect(leftovers()).toEqual([]);
  });

  it('does where the input says that it may', async () => {
    const { got } = await attempts({ unconfined: 'true' });
    expect(got).toEqual(
      expect.arrayContaining([
        ...['/proc/sys of a new /proc', '/proc/sys, made writable', 'interrupts of processors', 'cgroups, version 2'],
        ...['files of the host by their number', 'a namespace of its own for mounts', 'the clock', "the kernel's log"],
      ]),
    );
  });
});

it('is not believed what its hostname has of an answer', requires('root'), async () => {
  const program = await busybox();
  // As sections begin, but for the mark.
  const name = 'x\n:hostname\nspoofed\n:msg\nspoofed';
  const inside = '"$1" hostname "$2"; echo named; read -r _';
  const child = spawn('unshare', ['--uts', '--ipc', 'sh', '-c', inside, 'named', program, name]);
  try {
    await once(child.stdout, 'data');
    const view = await viewContainer(child.pid as number, 'v2', program, 'lo', process.env, null);
    expect(view.hostname).toBe('x');
    expect(JSON.stringify(view)).not.toContain('spoofed');
  } finally {
    child.stdin.end();
  }
});

it('is not told to have set what of the sandbox could not be read', requires('root'), async () => {
  const view = viewContainer(process.pid, 'v2', '/nonexistent', 'lo', process.env, null);
  await expect(view).rejects.toThrow("The sandbox's sysctls could not be read.");
});
