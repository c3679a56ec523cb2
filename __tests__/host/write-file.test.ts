import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { statFields } from '../../src/host/process.js';
import { fillWhole, HeldFolder, holdOwn, replaceConfig, writeWhole } from '../../src/host/write-file.js';
import { findProgram } from '../programs.js';

const NOBODY = 65_534;
/** Only root has something to give away. */
const asRoot = describe.skipIf(process.geteuid?.() !== 0);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'));
  file = join(folder, 'config');
  writeFileSync(file, 'before\n');
  chmodSync(file, 0o640);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const text = (path: string) => readFileSync(path, 'utf8');
const replace = (path: string, before: string, after: string) =>
  replaceConfig(path, Buffer.from(before), Buffer.from(after));
const owner = (path: string) => {
  const { uid, gid, mode } = statSync(path);
  return [uid, gid, mode & 0o7777];
};

describe('a config is replaced', () => {
  it('through a symlink, and keeps mode and owner, and what was there before', () => {
    symlinkSync(file, join(folder, 'link'));
    const before = owner(file);
    expect(replace(join(folder, 'link'), 'before\n', 'after\n')).toBe(`${file}.orig`);
    expect([text(file), text(`${file}.orig`)]).toEqual(['after\n', 'before\n']);
    expect([owner(file), owner(`${file}.orig`)]).toEqual([before, before]);
    expect(readdirSync(folder).sort()).toEqual(['config', 'config.orig', 'link']);
  });

  it('never over an older copy', () => {
    writeFileSync(`${file}.orig`, 'older\n');
    expect(() => replace(file, 'before\n', 'after\n')).toThrow('is there already, and nothing was written');
    expect([text(file), text(`${file}.orig`)]).toEqual(['before\n', 'older\n']);
  });

  it('not when somebody else wrote it', () => {
    expect(() => replace(file, 'what was read\n', 'after\n')).toThrow('was changed meanwhile');
    expect(readdirSync(folder)).toEqual(['config']);
    expect(text(file)).toBe('before\n');
  });
});

asRoot('as root, a config is replaced', () => {
  const victim = () => join(folder, 'victim');
  let own: string;
  beforeEach(() => {
    chmodSync(folder, 0o755);
    writeFileSync(victim(), 'secret\n', { mode: 0o600 });
    own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'config'), 'before\n');
  });
  afterEach(() => delete process.env['SUDO_UID']);

  it.each([
    ['a folder of another user', () => chownSync(own, NOBODY, NOBODY)],
    ['a folder that a group can write to', () => chmodSync(own, 0o775)],
    ['a folder that all can write to', () => chmodSync(own, 0o777)],
    ['a folder below one of another user', () => chownSync(folder, NOBODY, NOBODY)],
    ['a folder below one that all can write to', () => chmodSync(folder, 0o777)],
    ['a folder like /tmp, when the config is of another user', () => like(own, 0o1777)],
  ])('never in %s', (_, open) => {
    open();
    expect(() => replace(join(own, 'config'), 'before\n', 'after\n')).toThrow(/^Nothing was written: users other than/);
    expect(readdirSync(own)).toEqual(['config']);
    expect(text(join(own, 'config'))).toBe('before\n');
  });

  function like(path: string, mode: number) {
    chownSync(join(path, 'config'), NOBODY, NOBODY);
    chmodSync(path, mode);
  }

  it.each([
    ['root, in a folder like /tmp', () => chmodSync(own, 0o1777)],
    [
      'whoever called sudo',
      () => {
        chownSync(own, NOBODY, NOBODY);
        process.env['SUDO_UID'] = String(NOBODY);
      },
    ],
  ])('of %s', (_, open) => {
    open();
    replace(join(own, 'config'), 'before\n', 'after\n');
    expect([text(join(own, 'config')), text(join(own, 'config.orig'))]).toEqual(['after\n', 'before\n']);
  });

  const compiler = findProgram('gcc');
  it.skipIf(compiler === null)(
    'never gives a file away, however fast its owner puts links to it',
    async () => {
      const racer = join(folder, 'racer');
      execFileSync(compiler as string, ['-O2', '-o', racer, join(import.meta.dirname, '../real/racer.c')]);
      chownSync(own, NOBODY, NOBODY);
      process.env['SUDO_UID'] = String(NOBODY);
      const id = ['--reuid', String(NOBODY), '--regid', String(NOBODY), '--clear-groups'];
      const child = spawn('setpriv', [...id, racer, own, victim()], { stdio: ['ignore', 'pipe', 'inherit'] });
      onTestFinished(() => void child.kill('SIGKILL'));
      await once(child.stdout, 'data');
      let raced = 0;
      // What is long takes long to be copied.
      const long = 'before\n'.repeat(100_000);
      for (let at = 0; at < 200 || (raced <= 100 && at < 2000); at++) {
        writeFileSync(join(folder, 'fresh'), long);
        // What the victim would be then.
        chownSync(join(folder, 'fresh'), NOBODY, NOBODY);
        // Not made there: that would be replaced, too.
        renameSync(join(folder, 'fresh'), join(own, 'config'));
        try {
          replace(join(own, 'config'), long, 'after\n');
        } catch (error) {
          expect((error as Error).message).toContain('config');
        }
        child.kill('SIGSTOP');
        while (statFields(child.pid as number)?.[2] !== 'T') await setImmediate();
        expect(owner(victim())).toEqual([0, 0, 0o600]);
        expect(text(victim())).toBe('secret\n');
        for (const name of readdirSync(own)) {
          const path = join(own, name);
          if (lstatSync(path).isSymbolicLink() || name.startsWith('away')) raced += 1;
          if (lstatSync(path).isFile()) expect(text(path)).not.toContain('secret');
          rmSync(path);
        }
        child.kill('SIGCONT');
      }
      // Else nothing was tried.
      expect(raced).toBeGreaterThan(100);
    },
    300_000,
  );
});

describe('a file is written', () => {
  it('with the mode that it had', () => {
    chmodSync(file, 0o600);
    writeWhole(file, 'after\n');
    expect([text(file), statSync(file).mode & 0o7777]).toEqual(['after\n', 0o600]);
    expect(readdirSync(folder)).toEqual(['config']);
  });

  it('where a chain of links leads, also when nothing is there yet', () => {
    mkdirSync(join(folder, 'below'));
    symlinkSync('below/second', join(folder, 'first'));
    symlinkSync('../target', join(folder, 'below/second'));
    for (const content of ['one\n', 'two\n']) {
      writeWhole(join(folder, 'first'), content);
      expect(text(join(folder, 'target'))).toBe(content);
    }
    expect(lstatSync(join(folder, 'first')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'below'))).toEqual(['second']);
  });

  it('not where links lead in a circle', () => {
    symlinkSync('round', join(folder, 'round'));
    expect(() => writeWhole(join(folder, 'round'), '')).toThrow('leads through more than 40 links');
  });

  it('into a FIFO and to what a descriptor is open for, which stay what they are', () => {
    const fifo = join(folder, 'fifo');
    execFileSync('mkfifo', [fifo]);
    const reader = openSync(fifo, constants.O_RDWR);
    onTestFinished(() => closeSync(reader));
    const heard = Buffer.alloc(20);
    for (const path of [fifo, `/proc/self/fd/${reader}`]) {
      writeWhole(path, 'told\n');
      expect(heard.toString('utf8', 0, readSync(reader, heard))).toBe('told\n');
    }
    expect(lstatSync(fifo).isFIFO()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['config', 'fifo']);
  });

  it('to /dev/null and /dev/stdout', () => {
    writeWhole('/dev/null', 'nothing\n');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(lstatSync('/dev/stdout').isSymbolicLink()).toBe(true);
  });

  it('or nothing is left of it', async () => {
    const full = fillWhole(file, async (unfinished) => {
      writeFileSync(unfinished, 'half');
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    });
    await expect(full).rejects.toThrow(`${file} could not be written: ENOSPC: no space left on device.`);
    expect([text(file), readdirSync(folder)]).toEqual(['before\n', ['config']]);
  });

  it('in the folder that is held, wherever that has gone', () => {
    const [own, moved] = [join(folder, 'own'), join(folder, 'moved')];
    const held = holdOwn(own);
    onTestFinished(() => held.close());
    renameSync(own, moved);
    mkdirSync(own);
    writeWhole(join(held.path, 'file'), 'here\n');
    expect([text(join(moved, 'file')), readdirSync(own)]).toEqual(['here\n', []]);
    symlinkSync(moved, join(folder, 'link'));
    expect(() => new HeldFolder(join(folder, 'link'))).toThrow('ENOTDIR');
  });
});

asRoot('as root, a file is written', () => {
  it('with the owner that it had', () => {
    chownSync(file, NOBODY, NOBODY);
    writeWhole(file, 'after\n');
    expect(owner(file)).toEqual([NOBODY, NOBODY, 0o640]);
  });

  it.each([
    ['in a folder of another user', () => chownSync(folder, NOBODY, NOBODY), 0],
    ['of another user in a folder like /tmp', () => chmodSync(folder, 0o1777), NOBODY],
  ])('through no link %s', (_, open, uid) => {
    const victim = join(tmpdir(), `write-victim-${process.pid}`);
    writeFileSync(victim, 'precious\n');
    onTestFinished(() => rmSync(victim));
    symlinkSync(victim, join(folder, 'out.json'));
    execFileSync('chown', ['--no-dereference', String(uid), join(folder, 'out.json')]);
    open();
    expect(() => writeWhole(join(folder, 'out.json'), '{}\n')).toThrow('root does not write through it');
    expect(text(victim)).toBe('precious\n');
  });

  it('in the place of what is a file in a folder of another user', () => {
    chownSync(folder, NOBODY, NOBODY);
    writeWhole(file, 'after\n');
    expect(text(file)).toBe('after\n');
  });

  it('in no folder that was to be ours and is of another user', () => {
    chownSync(folder, NOBODY, NOBODY);
    expect(() => holdOwn(folder)).toThrow('belongs to another user');
  });
});
