import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import ts from 'typescript';
import { expect, it, onTestFinished } from 'vitest';
import { LockHeld, withLock } from '../../src/host/lock.js';
import { Interrupted, StageError } from '../../src/words/errors.js';
import { temporaryFolder } from '../folder.js';

const OPTIONS = { timeoutMs: 10_000, onWait: () => undefined };

/** Another process that holds the lock until it is killed. */
async function otherHolder(folder: string, file: string) {
  for (const name of [
    'words/address',
    'words/errors',
    'host/trace',
    'host/pace',
    'host/command',
    'host/dialogue',
    'host/lock',
  ]) {
    const source = readFileSync(join(import.meta.dirname, '../../src', `${name}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext } });
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, `${name}.js`), outputText);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const script = `import { withLock } from './host/lock.js';
    await withLock(${JSON.stringify(file)}, { timeoutMs: 10000, onWait() {} }, async () => {
      console.log('held');
      await new Promise((resolve) => setTimeout(resolve, 60000));
    });`;
  writeFileSync(join(folder, 'holder.js'), script);
  const holder = spawn(process.execPath, [join(folder, 'holder.js')], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  return holder;
}

it('hands on what the work returns', async () => {
  expect(await withLock(join(temporaryFolder(), 'lock'), OPTIONS, async () => 'done')).toBe('done');
});

it('makes the second wait until the first is done', async () => {
  const file = join(temporaryFolder(), 'lock');
  const story: string[] = [];
  const work = (name: string) => async () => {
    story.push(`${name} begins`);
    await sleep(100);
    story.push(`${name} ends`);
  };
  await Promise.all([withLock(file, OPTIONS, work('one')), withLock(file, OPTIONS, work('other'))]);
  const [first = ''] = story;
  const order = first === 'one begins' ? ['one', 'other'] : ['other', 'one'];
  expect(story).toEqual(order.flatMap((name) => [`${name} begins`, `${name} ends`]));
});

it('does not make one wait for the lock of another file', async () => {
  const folder = temporaryFolder();
  const nested = withLock(join(folder, 'a'), OPTIONS, () =>
    withLock(join(folder, 'b'), OPTIONS, async () => 'both held'),
  );
  expect(await nested).toBe('both held');
});

it('lets go of the lock when the work fails', async () => {
  const file = join(temporaryFolder(), 'lock');
  const failing = withLock(file, OPTIONS, async () => {
    throw new Error('The work failed.');
  });
  await expect(failing).rejects.toThrow('The work failed.');
  expect(await withLock(file, OPTIONS, async () => 'held again')).toBe('held again');
});

it('gives up after the limit, without doing the work', async () => {
  const file = join(temporaryFolder(), 'lock');
  await withLock(file, OPTIONS, async () => {
    let worked = false;
    const second = withLock(file, { ...OPTIONS, timeoutMs: 1000 }, async () => {
      worked = true;
    });
    await expect(second).rejects.toThrow(StageError);
    await expect(second).rejects.toThrow(`The lock ${file} could not be taken: it is held for more than 1 s.`);
    expect(worked).toBe(false);
  });
});

it('waits no longer once it is interrupted, and does not do the work', async () => {
  const file = join(temporaryFolder(), 'lock');
  const interruption = new AbortController();
  let worked = false;
  await withLock(file, OPTIONS, async () => {
    const second = withLock(file, { ...OPTIONS, signal: interruption.signal }, async () => {
      worked = true;
    });
    setTimeout(() => interruption.abort(), 200);
    await expect(second).rejects.toThrow(Interrupted);
  });
  expect(worked).toBe(false);
  expect(await withLock(file, OPTIONS, async () => 'held again')).toBe('held again');
});

it('says so once it has to wait for long, and not before', async () => {
  const file = join(temporaryFolder(), 'lock');
  const said: string[] = [];
  const say = (name: string) => ({ timeoutMs: 10_000, onWait: () => void said.push(name) });
  await Promise.all([
    withLock(file, say('first'), () => sleep(2500)),
    sleep(100).then(() => withLock(file, say('second'), async () => undefined)),
  ]);
  expect(said).toEqual(['second']);
});

it('lets many share it at once', async () => {
  const file = join(temporaryFolder(), 'lock');
  const shared = { ...OPTIONS, mode: 'shared', timeoutMs: 0 } as const;
  const both = withLock(file, shared, () => withLock(file, shared, async () => 'both hold it'));
  expect(await both).toBe('both hold it');
});

it.each([
  ['exclusive', 'shared'],
  ['shared', 'exclusive'],
  ['exclusive', 'exclusive'],
] as const)('held as %s, is refused as %s at once when nobody is to wait', async (mode, other) => {
  const file = join(temporaryFolder(), 'lock');
  await withLock(file, { ...OPTIONS, mode }, async () => {
    const refused = withLock(file, { mode: other, timeoutMs: 0 }, async () => undefined);
    await expect(refused).rejects.toThrow(LockHeld);
  });
});

it('that cannot be made is not one that somebody holds', async () => {
  const impossible = withLock(join(temporaryFolder(), 'missing', 'lock'), OPTIONS, async () => undefined);
  await expect(impossible).rejects.toThrow(StageError);
  await expect(impossible).rejects.not.toThrow(LockHeld);
});

it('is free again when its holder is killed', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'lock');
  const holder = await otherHolder(folder, file);
  let had = false;
  const waiting = withLock(file, OPTIONS, async () => {
    had = true;
  });
  await sleep(200);
  expect(had).toBe(false);
  holder.kill('SIGKILL');
  await waiting;
  expect(had).toBe(true);
});
