import { describe, expect, it } from 'vitest';
import type { Container } from '../../src/facts/fact.js';
import { addressLifetimes } from '../../src/facts/network.js';
import { parseNetwork } from '../../src/facts/network-view.js';
import { parseRuleset } from '../../src/facts/nftables.js';
import { parseSockets } from '../../src/facts/sockets.js';
import { parseSystemV } from '../../src/facts/system-v-ipc.js';

const EMPTY = { links: '[]', routes4: '[]', routes6: '[]' };

/** What is made of sections that ip and tc print. */
const network = (sections: Record<string, string>) =>
  parseNetwork((section) => ({ ...EMPTY, ...sections })[section]?.split('\n').filter((line) => line !== '') ?? null);

describe('links', () => {
  const link = {
    ifindex: 7,
    link_index: 3,
    ifname: 'eth0',
    flags: ['BROADCAST', 'PROMISC', 'UP', 'LOWER_UP'],
    mtu: 1500,
    qdisc: 'noqueue',
    operstate: 'UP',
    group: '77',
    txqlen: 1000,
    address: '02:c8:10:1c:00:02',
    promiscuity: 1,
    addr_info: [
      {
        family: 'inet',
        local: '10.77.0.2',
        prefixlen: 24,
        scope: 'global',
        label: 'eth0',
        valid_life_time: 4294967295,
      },
      { family: 'inet', local: '10.77.0.9', prefixlen: 32, dynamic: true, valid_life_time: 70, preferred_life_time: 7 },
      { family: 'inet6', local: 'fd77::2', prefixlen: 64, tentative: true, valid_life_time: 4294967295 },
    ],
  };
  const { links, linkAttributes, lifetimes } = network({
    links: JSON.stringify([link]),
    qdiscs: '[{"kind":"pfifo","handle":"8003:","dev":"eth0","root":true,"refcnt":3,"options":{"limit":77}}]',
    multicast:
      '[{"ifname":"eth0","maddr":[{"link":"33:33:00:00:00:01"},{"link":"33:33:00:00:77:77","features":"static"}]}]',
  });

  it('have addresses, without what settles by itself', () => {
    const addresses = ['10.77.0.2/24 scope global label eth0', '10.77.0.9/32 dynamic', 'fd77::2/64'];
    expect(links).toEqual([{ name: 'eth0', mac: '02:c8:10:1c:00:02', mtu: 1500, queue: 1000, up: true, addresses }]);
  });
  it('have all other attributes, without numbers that each restore gives anew', () => {
    expect(linkAttributes).toEqual({
      'eth0 group': '77',
      'eth0 promiscuity': 1,
      'eth0 flags': ['BROADCAST', 'PROMISC'],
      'eth0 qdisc': 'pfifo {"limit":77}',
      'eth0 multicast': ['33:33:00:00:77:77'],
    });
  });
  it('have addresses that end', () => expect(lifetimes).toEqual({ '10.77.0.9/32': [70, 7] }));
});

it('routes are told by their tables, with all attributes', () => {
  const { routes } = network({
    routes4: JSON.stringify([
      {
        dst: 'default',
        gateway: '10.77.0.1',
        dev: 'eth0',
        metric: 7,
        prefsrc: '10.77.0.2',
        flags: ['linkdown', 'onlink'],
      },
      { type: 'blackhole', dst: '10.80.0.0/24', table: '77', flags: [] },
      { type: 'local', dst: '10.77.0.2', dev: 'eth0', table: 'local', protocol: 'kernel', flags: [] },
      { type: 'local', dst: '10.9.0.0/24', dev: 'lo', table: 'local', flags: [] },
    ]),
    routes6: JSON.stringify([{ dst: 'fe80::/64', dev: 'eth0', expires: 7, metrics: [{ mtu: 1400 }] }]),
  });
  expect(routes).toEqual({
    'IPv4 main': ['default gateway 10.77.0.1 dev eth0 metric 7 prefsrc 10.77.0.2 flags ["onlink"]'],
    'IPv4 77': ['10.80.0.0/24 type blackhole'],
    'IPv4 local': ['10.9.0.0/24 type local dev lo'],
    'IPv6 main': ['fe80::/64 dev eth0 metrics [{"mtu":1400}]'],
  });
});

it('rules and neighbours are told as they are, and what failed is not empty', () => {
  const { rules, neighbours } = network({
    rules4:
      '[{"priority":0,"src":"all","table":"local"},{"priority":7,"src":"10.0.0.0","srclen":8,"fwmark":"0x7","iif":"eth0","table":"77"}]',
    neighbours4: '[{"dst":"10.77.0.77","dev":"eth0","lladdr":"02:c8:10:1c:00:77","state":["PERMANENT"]}]',
    proxies: '[{"dst":"10.77.0.88","dev":"eth0","proxy":null}]\n\n',
  });
  expect(rules).toEqual({
    IPv4: ['0: src all table local', '7: src 10.0.0.0 srclen 8 fwmark 0x7 iif eth0 table 77'],
    IPv6: null,
  });
  expect(neighbours).toEqual({
    IPv4: ['10.77.0.77 dev eth0 lladdr 02:c8:10:1c:00:77'],
    IPv6: null,
    proxy: ['10.77.0.88 dev eth0 proxy'],
  });
});

it('what ip says must be JSON', () => expect(() => network({ links: 'Object "addr" is unknown' })).toThrow('links'));

describe('an address that ends', () => {
  /** Read within a second. */
  const lifetimes = (at: number, left: Record<string, [number, number]>) => ({
    host: { began: at * 1000, answered: at * 1000 + 1000 },
    left,
  });
  const before = lifetimes(100, { a: [3600, 1800] });
  it.each([
    ['sooner by what went by', lifetimes(130, { a: [3570, 1770] }), true],
    ['not sooner, for it was stopped', lifetimes(130, { a: [3600, 1800] }), true],
    ['much sooner', lifetimes(130, { a: [60, 60] }), false],
    ['later', lifetimes(130, { a: [3601, 1800] }), false],
    ['never', lifetimes(130, {}), false],
    ['beside one that was to stay', lifetimes(130, { a: [3570, 1770], b: [60, 60] }), false],
  ])('%s', (_title, after, isRight) => expect(addressLifetimes.compare(before, after) === null).toBe(isRight));

  it('is asked for at the time of the host', () => {
    const subject = { marks: new Set(['lifetime']), view: { lifetimes: before.left }, clock: before.host };
    expect(addressLifetimes.read(subject as unknown as Container)).toEqual(before);
  });
});

it('the rules of nftables are told with table and chain, idle chains left out', () => {
  const listed = [
    'table ip filter {',
    '\tchain INPUT {',
    '\t\ttype filter hook input priority filter; policy accept;',
    '\t\tip saddr 10.77.0.66 counter drop',
    '\t}',
    '',
    '\tchain OUTPUT {',
    '\t\ttype filter hook output priority filter; policy accept;',
    '\t}',
    '\tchain FORWARD {',
    '\t\ttype filter hook forward priority filter; policy drop;',
    '\t}',
    '}',
    'table inet marks {',
    '\tset s {',
    '\t\ttype ipv4_addr',
    '\t\telements = { 10.77.0.68,',
    '\t\t\t     10.77.0.69 }',
    '\t}',
    '}',
  ];
  expect(parseRuleset(listed)).toEqual([
    'table ip filter chain INPUT: type filter hook input priority filter; policy accept;',
    'table ip filter chain INPUT: ip saddr 10.77.0.66 counter drop',
    'table ip filter chain FORWARD: type filter hook forward priority filter; policy drop;',
    'table inet marks set s: type ipv4_addr',
    'table inet marks set s: elements = { 10.77.0.68,',
    'table inet marks set s: 10.77.0.69 }',
  ]);
});

it('sockets are told with their backlog, of TCP those alone that listen, and of Unix those with a name that are not connected', () => {
  const listed = [
    'udp   UNCONN 0      0            0.0.0.0:7001      0.0.0.0:*',
    'tcp   LISTEN 3      64           0.0.0.0:7001      0.0.0.0:*',
    'tcp   ESTAB  0      0          10.77.0.2:7001    10.77.0.1:40312',
    'p_dgr UNCONN 0      0            [34997]:*               *',
    'u_str LISTEN 0      5   /run/a name 12345        * 0',
    'u_str ESTAB  0      0   /run/a name 12346        * 12347',
    'u_str ESTAB  0      0             * 12347        /run/a name 12346',
    'u_dgr UNCONN 0      0             * 12348        * 0',
    'u_dgr UNCONN 0      0   /dev/log 12349           * 0',
    'u_dgr ESTAB  0      0             * 12350        * 12349',
    'u_seq LISTEN 0      128 @/org/a 12351            * 0',
  ];
  expect(parseSockets(listed)).toEqual([
    'p_dgr UNCONN [34997]:* *',
    'tcp LISTEN 0.0.0.0:7001 backlog 64',
    'u_dgr UNCONN /dev/log',
    'u_seq LISTEN @/org/a backlog 128',
    'u_str LISTEN /run/a name backlog 5',
    'udp UNCONN 0.0.0.0:7001 0.0.0.0:*',
  ]);
});

it('System V objects are told without who used them last', () => {
  const table = [
    '       key      msqid perms      cbytes       qnum lspid lrpid   uid   gid  cuid  cgid      stime      rtime      ctime',
    '1801807216          0   600           8          1     3     0     0     0     0     0 1764153000          0 1764153000',
  ];
  expect(parseSystemV('msg', table)).toEqual({
    'msg:1801807216:0': { perms: '600', uid: '0', gid: '0', cuid: '0', cgid: '0' },
  });
});
