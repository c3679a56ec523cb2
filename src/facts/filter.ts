import { type Container, type Fact, unchanged } from './fact.js';
import { readable, type View } from './view.js';

interface Filter {
  IPv4: string[];
  /** Null when this kernel took no rule. */
  IPv6: string[] | null;
  blocked: View['blocked'];
}

/** By what is listed and by what it does: of CRIU's own rules, which lock the network, none may be left. */
export const filter: Fact<Filter, Container> = {
  name: 'filter',
  policy: 'must',
  reads:
    'the rules of all tables of iptables and ip6tables (filter, nat, mangle, raw), some of them set before the dump, and whether a connection from the address that it blocks gets an answer',
  why: 'What was closed must not be open after the restore, and of the rules that CRIU locks the network with none may stay.',
  read({ view, marks }) {
    if (!marks.has('filter')) return null;
    return {
      IPv4: readable(view.filter.IPv4, 'The packet filter'),
      IPv6: marks.has('filter6') ? readable(view.filter.IPv6, 'The packet filter of IPv6') : null,
      blocked: view.blocked,
    };
  },
  ...unchanged('The packet filter'),
  absence: 'iptables took no rule on this kernel.',
};
