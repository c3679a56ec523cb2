import type { AppsAnswers } from '../workload/apps.js';
import type { Container, Fact } from './fact.js';

type Subject = Container & AppsAnswers;

/** An INCR lies queued in a transaction of one connection while redis is dumped: EXEC must run it, once. */
export const redisTransaction: Fact<number, Subject> = {
  name: 'redis-transaction',
  read: ({ redis }) => redis,
  compare: (before, after) =>
    after === before + 1
      ? null
      : `The counter stood at ${before}; the transaction that was open made it ${after ?? 'nothing: redis did not answer'}.`,
};

/** A connection to nginx is kept alive: the next request is counted as the next on the same one. */
export const nginxKeepAlive: Fact<NonNullable<AppsAnswers['nginx']>, Subject> = {
  name: 'nginx-keep-alive',
  read: ({ nginx }) => nginx,
  compare(before, after) {
    if (after === null) return 'nginx did not answer over the connection that was kept alive.';
    return after.connection === before.connection && after.request === before.request + 1
      ? null
      : `Request ${before.request} on nginx's connection ${before.connection} was followed by request ${after.request} on connection ${after.connection}.`;
  },
};

/** A response of numbered lines that began before the first dump: it goes on, and no line is missing. */
export const streamedResponse: Fact<NonNullable<AppsAnswers['stream']>, Subject> = {
  name: 'streamed-response',
  read: ({ stream }) => stream,
  compare(before, after) {
    if (after === null) return 'The streamed response did not go on, or not without a gap.';
    return after.first === before.last + 1
      ? null
      : `Line ${before.last} of the streamed response was followed by line ${after.first}.`;
  },
};
