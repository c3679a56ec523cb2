import { expect, it } from 'vitest';
import { parseSettings } from '../../src/criu/settings.js';

const MIB = 1024 * 1024;

it.each<[string, string, number]>([
  ['', 'iptables', MIB],
  ['network-lock nftables\nghost-limit 1G # enough', 'nftables', 1024 * MIB],
  ['--network-lock=skip\n  ghost-limit=2m', 'skip', 2 * MIB],
  ['# network-lock nftables\nghost-limit 4096\nghost-limit 512k', 'iptables', MIB / 2],
  ['ghost-limit many', 'iptables', MIB],
])('reads %j', (text, networkLock, ghostLimitBytes) => {
  expect(parseSettings(text)).toEqual({ networkLock, ghostLimitBytes });
});
