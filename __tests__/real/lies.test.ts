import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cycle } from '../../src/words/result.js';
import { controlled } from './broken.js';
import { requires } from './requires.js';

interface Lie {
  /** Those that must notice it, in the order of the report. */
  facts: string[];
  /** What is done to the restored container; `inside` is a command that enters its network. */
  command: string;
}

const HEAD = 'inside="nsenter -t $PID --net --"';
/** Runs a program of Python in the background until the sandbox ends; it says when it is ready. */
const python = (program: string) =>
  `nsenter -t "$PID" --net --ipc -- python3 -c '${program}; open("/tmp/ready", "w"); import time; time.sleep(60)' </dev/null >/dev/null 2>&1 &
  until [ -e /tmp/ready ]; do sleep 0.01; done; rm /tmp/ready`;

/** Several at once: each is noticed by a fact of its own. */
const LIES: Record<string, Lie[]> = {
  'in the file system': [
    {
      facts: ['file-tree'],
      command: `root="/proc/$PID/root"
        touch "$root/run/witness/kept" "$root/run/witness/more" "$root/.criu.mntns.left"
        rm "$ROOTFS/bin/hexdump"; echo other > "$ROOTFS/bin/hexdump"`,
    },
  ],
  'in the network': [
    {
      facts: ['link-attributes'],
      command: '$inside ip link set eth0 promisc off',
    },
    {
      facts: ['routes'],
      command: '$inside ip route del default; $inside ip route add default via 10.77.0.1 metric 7',
    },
    { facts: ['rules'], command: '$inside ip rule add fwmark 7 iif eth0 lookup main' },
    { facts: ['neighbours'], command: '$inside ip neigh add proxy 10.77.0.89 dev eth0' },
    { facts: ['filter', 'nftables'], command: '$inside ip6tables -w -A INPUT -p tcp -j DROP' },
    {
      facts: ['sockets', 'attached-processes'],
      command: python('import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.bind(("", 7780))'),
    },
    {
      facts: ['system-v-objects'],
      command: python('import ctypes; ctypes.CDLL(None).shmget(78, 4096, 0o1600)'),
    },
  ],
  'elsewhere in the network': [
    {
      facts: ['links', 'address-lifetimes'],
      command: '$inside ip addr change 10.77.0.2/24 dev eth0 valid_lft 60 preferred_lft 60',
    },
    { facts: ['link-attributes'], command: '$inside tc qdisc replace dev eth0 root pfifo limit 7' },
    { facts: ['routes'], command: '$inside ip route add blackhole 10.82.0.0/24 table 78' },
    { facts: ['rules'], command: '$inside ip -6 rule add from fd77::5 lookup main' },
    { facts: ['filter', 'nftables'], command: '$inside iptables -w -t nat -A OUTPUT -p tcp --dport 80 -j ACCEPT' },
    {
      facts: ['network-sysctls'],
      command: '$inside sh -c "echo 2 > /proc/sys/net/ipv4/tcp_syncookies"',
    },
    {
      facts: ['sockets', 'attached-processes'],
      command: python('import socket; s = socket.socket(socket.AF_PACKET, socket.SOCK_RAW)'),
    },
  ],
  'in the rules of others': [
    {
      facts: ['routes'],
      command: '$inside ip route replace 10.78.0.0/24 via 10.77.0.1 metric 77 src 10.77.0.177 proto static',
    },
    {
      // Another priority than that of iptables, which does not see it.
      facts: ['nftables'],
      command: `$inside nft 'add chain ip filter late { type filter hook input priority 99; policy accept; }'
        $inside nft 'add rule ip filter late tcp dport 443 drop'`,
    },
    { facts: ['link-attributes'], command: '$inside ip maddr add 33:33:00:00:77:78 dev eth0' },
  ],
};

describe('a lie is noticed by its own fact, and by no other', requires('root', 'nft', 'python3'), () => {
  it.each(Object.entries(LIES))('%s', async (_title, lies) => {
    const commands = [HEAD, ...lies.map(({ command }) => command)].join('\n');
    const { verdict, failureClass, cause, cycles } = await controlled({}, { afterRestore: commands });
    expect({ verdict, failureClass }, cause ?? undefined).toEqual({ verdict: 'failed', failureClass: 'state' });
    expect(changedBy(cycles)).toEqual(new Set(lies.flatMap(({ facts }) => facts)));
  });

  it.each([1800, 32_400])('the clocks leap ahead by %d s', async (seconds) => {
    // The sandbox has a /tmp of its own, and the checkout may lie in the host's.
    const program = readFileSync(join(import.meta.dirname, 'leap.py'), 'utf8');
    const beforeRestore = `python3 - "$IMAGES"/timens-*.img ${seconds} <<'END'\n${program}\nEND`;
    const { verdict, cause, cycles } = await controlled({}, { beforeRestore });
    expect(verdict, cause ?? undefined).toBe('failed');
    expect(changedBy(cycles)).toEqual(new Set(['uptime', 'clocks']));
  });
});

function changedBy(cycles: Cycle[]): Set<string> {
  return new Set(cycles[0]?.facts.filter(({ outcome }) => outcome === 'changed').map(({ name }) => name));
}
