import { type AddressInfo, createServer } from 'node:net';
import { expect, it } from 'vitest';
import { nginxKeepAlive, redisTransaction, streamedResponse } from '../../src/facts/apps.js';
import { Conversation, numbersOf, unbroken } from '../../src/workload/apps-clients.js';

it('a transaction is run once', () => {
  expect(redisTransaction.compare(4, 5)).toBeNull();
  for (const after of [4, 6, 1, null]) expect(redisTransaction.compare(4, after)).toContain('4');
});

it('a connection that is kept alive takes the next request', () => {
  const before = { connection: 3, request: 7 };
  expect(nginxKeepAlive.compare(before, { connection: 3, request: 8 })).toBeNull();
  const others = [{ connection: 4, request: 8 }, { connection: 3, request: 7 }, { connection: 3, request: 9 }, null];
  for (const after of others) expect(nginxKeepAlive.compare(before, after)).not.toBeNull();
});

it('a response goes on with the next line', () => {
  expect(streamedResponse.compare({ first: 1, last: 9 }, { first: 10, last: 12 })).toBeNull();
  for (const first of [1, 9, 11])
    expect(streamedResponse.compare({ first: 1, last: 9 }, { first, last: 20 })).toContain('9');
  expect(streamedResponse.compare({ first: 1, last: 9 }, null)).not.toBeNull();
});

it('lines that are not one after the other are no response', () => {
  expect(unbroken(numbersOf('line 4\nline 5\nline 6\n'))).toEqual({ first: 4, last: 6 });
  for (const text of ['', 'line 4\nline 6\n', 'line 4\nline 4\n', 'line 5\nline 4\n'])
    expect(unbroken(numbersOf(text))).toBeNull();
});

it('what comes with the answer is heard once, after it', async () => {
  const server = createServer((socket) => socket.end('OK\r\n\r\nline 1\nline 2\nline 3\n')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const conversation = new Conversation('127.0.0.1', (server.address() as AddressInfo).port);
  expect(await conversation.ask('GET', /\r\n\r\nline 1\n/, 5000)).not.toBeNull();
  expect(await conversation.more(5000)).toBe('line 2\nline 3\n');
  conversation.close();
  server.close();
});
