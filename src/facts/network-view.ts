import { Unread } from '../words/errors.js';

/** How the container's network namespace is set up, in lines and values that can be compared. */
export interface NetworkView {
  /** Of every link, loopback too. */
  links: {
    name: string;
    mac: string;
    mtu: number;
    /** Packets that wait at most. */
    queue: number;
    up: boolean;
    /** `10.77.0.2/24 scope global label eth0`, sorted. */
    addresses: string[];
  }[];
  /** Whatever else ip says of a link, its queueing discipline and its static multicast addresses: `{ 'eth0 alias': … }`. */
  linkAttributes: Record<string, unknown>;
  /** Seconds that an address stays valid and preferred, of those that do not stay for ever. */
  lifetimes: Record<string, [valid: number, preferred: number]>;
  /** By family and table: `{ 'IPv4 main': ['10.77.0.0/24 dev eth0 …'] }`, sorted. What the kernel adds itself to `local` is not there. */
  routes: Record<string, string[]>;
  /** `777: src 10.77.0.99 table main`, in the order of the kernel; null when they cannot be read. */
  rules: Record<Family, string[] | null>;
  /** Permanent ones and those answered for (`proxy`), sorted; null when they cannot be read. */
  neighbours: Record<Family | 'proxy', string[] | null>;
}

export type Family = 'IPv4' | 'IPv6';

/** What `ip -json` and `tc -json` print: what is not named here is taken as it comes. */
type Attributes = Record<string, unknown>;
interface Link extends Attributes {
  ifname: string;
  address?: string;
  mtu: number;
  txqlen?: number;
  flags: string[];
  addr_info: (Attributes & {
    local?: string;
    prefixlen?: number;
    valid_life_time?: number;
    preferred_life_time?: number;
  })[];
}
interface Route extends Attributes {
  dst: string;
  table?: string;
  protocol?: string;
  flags?: string[];
}
interface Multicast {
  ifname: string;
  maddr: { link?: string; features?: string }[];
}
interface Discipline {
  dev: string;
  kind: string;
  root?: boolean;
  options: unknown;
}

/** Names that say something else after each restore, or that come and go by themselves. */
const UNSTEADY: Record<'link' | 'address' | 'route', readonly string[]> = {
  link: ['ifindex', 'link', 'link_index', 'link_netnsid', 'operstate'],
  address: ['family', 'tentative', 'optimistic', 'deprecated', 'valid_life_time', 'preferred_life_time'],
  route: ['expires'],
};
const UNSTEADY_FLAGS = ['UP', 'LOWER_UP', 'RUNNING', 'NO-CARRIER', 'M-DOWN', 'linkdown', 'dead', 'offload', 'trap'];
/** What a bridge counts and waits for. */
const UNSTEADY_OF_BRIDGES = /(_timer|^fdb_n_learned|^topology_change.*)$/;
const FOR_EVER = 0xffffffff;

/** @param lines of a section, by its name; null when the program that prints it failed */
export function parseNetwork(lines: (section: string) => readonly string[] | null): NetworkView {
  const json = <T>(section: string) => lines(section)?.flatMap((line) => parseAnswer<T>(section, line)) ?? null;
  const links = json<Link>('links') ?? [];
  const each = (section: string, name: (attributes: Attributes) => string) =>
    json<Attributes>(section)?.map((attributes) => name(attributes)) ?? null;
  return {
    links: links.map(({ ifname, address = '', mtu, txqlen = 0, flags, addr_info }) => ({
      name: ifname,
      mac: address,
      mtu,
      queue: txqlen,
      up: flags.includes('UP'),
      addresses: addr_info
        .map(({ local, prefixlen, ...more }) => `${local}/${prefixlen}${described(more, UNSTEADY.address)}`)
        .sort(),
    })),
    linkAttributes: {
      ...Object.fromEntries(links.flatMap(attributesOf)),
      ...Object.fromEntries((json<Discipline>('qdiscs') ?? []).filter(({ root }) => root).map(disciplineOf)),
      ...Object.fromEntries((json<Multicast>('multicast') ?? []).flatMap(staticMulticast)),
    },
    lifetimes: Object.fromEntries(links.flatMap(({ addr_info }) => addr_info.flatMap(lifetimeOf))),
    routes: {
      ...tables('IPv4', json<Route>('routes4') ?? []),
      ...tables('IPv6', json<Route>('routes6') ?? []),
    },
    rules: { IPv4: each('rules4', rule), IPv6: each('rules6', rule) },
    neighbours: {
      IPv4: each('neighbours4', neighbour)?.sort() ?? null,
      IPv6: each('neighbours6', neighbour)?.sort() ?? null,
      proxy: each('proxies', neighbour)?.sort() ?? null,
    },
  };
}

/** What `ip -json` printed. Names in it are the container's. */
function parseAnswer<T>(section: string, line: string): T[] {
  try {
    return JSON.parse(line) as T[];
  } catch {
    throw new Unread(`What ip says of the container's ${section} cannot be read: ${line.slice(0, 200)}`);
  }
}

function attributesOf({ ifname, address, mtu, txqlen, qdisc, flags, addr_info, ...more }: Link): [string, unknown][] {
  const rest = Object.entries(more).filter(([key]) => !UNSTEADY.link.includes(key));
  const steady = flags.filter((flag) => !UNSTEADY_FLAGS.includes(flag)).sort();
  return [
    ...rest.map(([key, value]): [string, unknown] => [`${ifname} ${key}`, withoutTimers(value)]),
    [`${ifname} flags`, steady],
  ];
}

function withoutTimers(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each) => (UNSTEADY_OF_BRIDGES.test(key) ? undefined : each)));
}

function disciplineOf({ dev, kind, options }: Discipline): [string, string] {
  return [`${dev} qdisc`, `${kind} ${JSON.stringify(options)}`];
}

function staticMulticast({ ifname, maddr }: Multicast): [string, string[]][] {
  const addresses = maddr.flatMap(({ link = '', features }) => (features === 'static' ? [link] : [])).sort();
  return addresses.length === 0 ? [] : [[`${ifname} multicast`, addresses]];
}

function lifetimeOf(address: Link['addr_info'][number]): [string, [number, number]][] {
  const { local, prefixlen, valid_life_time: valid, preferred_life_time: preferred } = address;
  return valid === undefined || valid === FOR_EVER ? [] : [[`${local}/${prefixlen}`, [valid, preferred ?? valid]]];
}

function tables(family: Family, routes: readonly Route[]): Record<string, string[]> {
  const found: Record<string, string[]> = { [`${family} main`]: [] };
  for (const { dst, table = 'main', flags = [], ...more } of routes) {
    if (table === 'local' && more.protocol === 'kernel') continue;
    const steady = flags.filter((flag) => !UNSTEADY_FLAGS.includes(flag));
    const name = `${family} ${table}`;
    found[name] = [...(found[name] ?? []), `${dst}${described({ ...more, flags: steady }, UNSTEADY.route)}`].sort();
  }
  return found;
}

function rule({ priority, ...more }: Attributes): string {
  return `${priority}:${described(more)}`;
}

function neighbour({ dst, state, ...more }: Attributes): string {
  return `${dst}${described(more)}`;
}

/** ` gateway 10.77.0.1 dev eth0`: all attributes but those to omit and those that say nothing. */
function described(attributes: Attributes, omit: readonly string[] = []): string {
  return Object.entries(attributes)
    .filter(
      ([key, value]) => !omit.includes(key) && value !== undefined && !(Array.isArray(value) && value.length === 0),
    )
    .map(([key, value]) => {
      if (value === null || value === true) return ` ${key}`;
      return ` ${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`;
    })
    .join('');
}
