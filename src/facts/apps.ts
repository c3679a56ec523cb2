import type { AppsAnswers } from '../workload/apps-clients.js';
import type { Container, Fact } from './fact.js';

type AppsContainer = Container & AppsAnswers;

export const redisTransaction: Fact<number, AppsContainer> = {
  name: 'redis-transaction',
  policy: 'must',
  reads: 'what EXEC makes of an INCR that lay queued behind MULTI, on a connection that is held through all cycles',
  rule: 'one more',
  why: 'A database that loses what a client has begun, or does it twice, has lost its promise.',
  read: ({ redis }) => redis,
  compare: (before, after) =>
    after === before + 1
      ? null
      : `The counter stood at ${before}; the transaction that was open made it ${after ?? 'nothing: redis did not answer'}.`,
};

export const nginxKeepAlive: Fact<NonNullable<AppsAnswers['nginx']>, AppsContainer> = {
  name: 'nginx-keep-alive',
  policy: 'must',
  reads: 'how nginx counts a connection that is kept alive, and the requests on it',
  rule: 'the same connection, and the next request on it',
  why: 'Proxies and browsers keep their connections, and expect an answer on them.',
  read: ({ nginx }) => nginx,
  compare(before, after) {
    if (after === null) return 'nginx did not answer over the connection that was kept alive.';
    return after.connection === before.connection && after.request === before.request + 1
      ? null
      : `Request ${before.request} on nginx's connection ${before.connection} was followed by request ${after.request} on connection ${after.connection}.`;
  },
};

export const streamedResponse: Fact<NonNullable<AppsAnswers['stream']>, AppsContainer> = {
  name: 'streamed-response',
  policy: 'must',
  reads: 'numbered lines of one response of a python server, which began before the first dump',
  rule: 'it goes on with the next line, without a gap',
  why: 'A download that stands still, or has a hole, is worse than one that failed.',
  read: ({ stream }) => stream,
  compare(before, after) {
    if (after === null) return 'The streamed response did not go on, or not without a gap.';
    return after.first === before.last + 1
      ? null
      : `Line ${before.last} of the streamed response was followed by line ${after.first}.`;
  },
};
