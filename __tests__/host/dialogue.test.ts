import { expect, it } from 'vitest';
import { converse, farewell, parseLine } from '../../src/host/dialogue.js';

it('takes half of a line, the last of one that was killed, for nothing said', async () => {
  const heard: unknown[] = [];
  const talker = converse(['sh', '-c', `echo '{"a":1}'; printf '{"b":'; kill -9 $$`]);
  const { code, signal } = await farewell(talker, (line) => heard.push(parseLine(line)));
  expect({ code, signal }).toEqual({ code: null, signal: 'SIGKILL' });
  expect(heard).toEqual([{ a: 1 }, null]);
});
