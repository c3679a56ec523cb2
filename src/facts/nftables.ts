import { type Container, type Fact, unchanged } from './fact.js';
import { readable } from './view.js';

export const nftables: Fact<string[], Container> = {
  name: 'nftables',
  policy: 'must',
  reads:
    "the whole set of rules as nft lists it, each with its table and chain: iptables' own and others', one of them set before the dump",
  why: 'A rule more closes what was open, a rule less opens what was closed, and another priority lets it be overruled.',
  read: ({ view, marks }) => (marks.has('nft') ? parseRuleset(readable(view.ruleset, 'The rules of nftables')) : null),
  ...unchanged('The rules of nftables'),
  absence: 'There is no nft here, or this kernel took no rule of it.',
};

/** A chain that CRIU's lock of the network leaves behind: it is asked, and says nothing. */
const IDLE = /: type \w+ hook \w+ (device .* )?priority [^;]+; policy accept;$/;

/**
 * `table ip filter chain INPUT: ip saddr 10.77.0.66 counter drop`, in the order of nft. Chains that let everything pass
 * are left out: they change nothing, and iptables makes them to look into them.
 *
 * @param listed `nft -s list ruleset`
 */
export function parseRuleset(listed: readonly string[]): string[] {
  const path: string[] = [];
  const found: string[] = [];
  for (const line of listed.map((each) => each.trim())) {
    if (line === '}') path.pop();
    else if (line.endsWith('{')) path.push(line.slice(0, -1).trim());
    else if (line !== '') found.push(`${path.join(' ')}: ${line}`);
  }
  const lines = (chain: string) => found.filter((line) => line.startsWith(`${chain}: `)).length;
  return found.filter((line) => !IDLE.test(line) || lines(line.slice(0, line.indexOf(': '))) > 1);
}
