import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Keeper } from '../../src/workload/keeper.js';
import { temporaryFolder } from '../folder.js';

let root: string;
let keeper: Keeper;
let file: (name: string) => string;
/** Of the questions. */
let reader: number;

beforeEach(() => {
  root = temporaryFolder();
  keeper = new Keeper(root, 'witness');
  file = (name) => join(root, 'witness/keeper', name);
  mkdirSync(join(root, 'witness/keeper'), { recursive: true });
  execFileSync('mkfifo', [file('question')]);
  reader = openSync(file('question'), 'r+');
  writeFileSync(file('answers'), '');
});

afterEach(() => closeSync(reader));

it('says what it could not hold', async () => {
  writeFileSync(file('ready'), 'could not make a memfd (errno 38)\n');
  await expect(keeper.ready(5)).rejects.toThrow('The keeper in the container could not make a memfd (errno 38).');
});

it('is ready when it says so, and not before', async () => {
  writeFileSync(file('ready'), 'ready');
  await expect(keeper.ready(5)).rejects.toThrow('did not start within 0.005 s');
  writeFileSync(file('ready'), 'ready\n');
  await keeper.ready(5);
});

it('must answer this question, whole, in words that can be read', async () => {
  const asked = async (answer: (question: string) => string) => {
    const pending = keeper.ask(50);
    const question = Buffer.alloc(9);
    readSync(reader, question);
    writeFileSync(file('answers'), answer(question.toString('utf8', 0, 8)));
    return pending;
  };
  expect(await asked((question) => `{"question":"${question}","serial":7}\n`)).toMatchObject({ serial: 7 });
  await expect(asked(() => '{"question":"00000000","serial":8}\n')).rejects.toThrow('did not answer');
  await expect(asked((question) => `{"question":"${question}","serial":8}`)).rejects.toThrow('did not answer');
  await expect(asked((question) => `{"question":"${question}",":8}\n`)).rejects.toThrow('cannot be read');
});

it('is not waited for in a container that is gone', async () => {
  writeFileSync(file('ready'), '');
  const waiting = keeper.ready(60_000);
  rmSync(root, { recursive: true });
  await expect(waiting).rejects.toThrow('did not start');
});
