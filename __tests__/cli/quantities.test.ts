import { expect, it } from 'vitest';
import { agoText, parseDuration, sizeText } from '../../src/cli/quantities.js';
import { UsageError } from '../../src/words/errors.js';

const HOUR_MS = 3_600_000;

it.each([
  ['90m', 1.5 * HOUR_MS],
  ['12h', 12 * HOUR_MS],
  ['30d', 720 * HOUR_MS],
  ['2w', 336 * HOUR_MS],
])('understands %s', (text, ms) => {
  expect(parseDuration(text, '--older-than')).toBe(ms);
});

it.each(['', '30', 'd', '0d', '-1d', '1.5h', '30 d', '30D', '1y', '1h30m', '9999999d'])('refuses "%s"', (text) => {
  expect(() => parseDuration(text, '--older-than')).toThrow(UsageError);
  expect(() => parseDuration(text, '--older-than')).toThrow(
    `--older-than is "${text}"; it must be a number of minutes, hours, days or weeks, such as 90m, 12h, 30d, 2w.`,
  );
});

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [25_300_000, '25 MB'],
  [1_440_000_000, '1.4 GB'],
])('writes %i bytes as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

it.each([
  [-5, 'just now'],
  [59_999, 'just now'],
  [60_000, '1 minute ago'],
  [HOUR_MS - 1, '59 minutes ago'],
  [HOUR_MS, '1 hour ago'],
  [24 * HOUR_MS - 1, '23 hours ago'],
  [24 * HOUR_MS, '1 day ago'],
  [960 * HOUR_MS, '40 days ago'],
])('writes %i ms as %s', (ms, text) => {
  expect(agoText(ms)).toBe(text);
});
