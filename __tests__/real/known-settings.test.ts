import { mkdtempSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { controlled } from './broken.js';
import { packageImage } from './package-image.js';
import { requires } from './requires.js';
import { leftovers } from './tester.js';
import { LXC_5 } from './versions.js';

const folder = mkdtempSync('/var/tmp/known-settings-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Known {
  name: string;
  packages: readonly [string, ...string[]];
  start: string;
  ready: string;
  verify: string;
  /** It changes its user. */
  unprivileged?: true;
  /** Its packages are large: every night only. */
  large?: true;
}

/** Asked, it says what only its memory holds, from a thread of its pool; another thread sleeps and wakes all the time. */
const JAVA = `import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.*;
public class Main {
  public static void main(String[] args) throws Exception {
    String own = UUID.randomUUID() + " " + ProcessHandle.current().pid() + "\\n";
    CountDownLatch ticked = new CountDownLatch(3);
    Executors.newScheduledThreadPool(1).scheduleAtFixedRate(ticked::countDown, 0, 20, TimeUnit.MILLISECONDS);
    HttpServer server = HttpServer.create(new InetSocketAddress(8000), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", exchange -> {
      byte[] answer = (ticked.getCount() + " " + own).getBytes();
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    server.start();
  }
}
`;

/** What docs/known-settings.md says. */
const KNOWN: Known[] = [
  {
    name: 'tmux',
    packages: ['tmux'],
    start:
      'export LC_ALL=C.UTF-8 TERM=xterm; tmux -f /dev/null new-session -d -s work cat; tmux send-keys -t work before Enter; exec tail -f /dev/null',
    // The terminal has echoed it, and cat has printed it.
    ready: '[ "$(LC_ALL=C.UTF-8 tmux capture-pane -p -t work | grep -c before)" = 2 ]',
    verify:
      'export LC_ALL=C.UTF-8; tmux send-keys -t work -R; tmux list-panes -F "#{pane_pid} #{pane_current_command}"',
  },
  {
    name: 'cron',
    packages: ['cron'],
    start: 'exec cron -f',
    ready: 'test -s /run/crond.pid',
    verify: 'cat /run/crond.pid',
  },
  {
    name: 'sshd',
    packages: ['openssh-server', 'openssh-client'],
    start: 'mkdir -p /run/sshd; ssh-keygen -A; exec /usr/sbin/sshd -D -e -f /dev/null',
    ready: 'ssh-keyscan -t ed25519 127.0.0.1 2>/dev/null | grep -q ed25519',
    verify: 'ssh-keyscan -t ed25519 127.0.0.1 2>/dev/null',
  },
  {
    name: 'Node',
    packages: ['nodejs', 'curl'],
    start: `exec node -e 'let n = 0; setInterval(() => 0, 1000); require("http").createServer((q, r) => r.end(process.pid + " " + Math.min(2, ++n))).listen(80)'`,
    ready: 'curl -s 127.0.0.1 && curl -s 127.0.0.1',
    verify: 'curl -s 127.0.0.1',
  },
  {
    name: 'Java',
    packages: ['default-jre-headless', 'curl'],
    start: `cat > /Main.java <<'END'\n${JAVA}END\nset -- /usr/lib/jvm/java-*/bin/java; exec "$1" /Main.java`,
    ready: 'curl -s 127.0.0.1:8000 | grep "^0 "',
    verify: 'curl -s 127.0.0.1:8000',
    large: true,
  },
  {
    // As Alpine has it: busybox is init, and OpenRC starts what is in the runlevel.
    name: 'OpenRC',
    packages: ['openrc', 'busybox-static'],
    start: `printf '#!/sbin/openrc-run\\nsupervisor=supervise-daemon\\ncommand=/usr/bin/tail\\ncommand_args="-f /dev/null"\\npidfile=/run/work.pid\\n' > /etc/init.d/work
chmod +x /etc/init.d/work; mkdir -p /run/openrc; rc-update add work default
printf '::sysinit:/sbin/openrc sysinit\\n::wait:/sbin/openrc default\\n' > /etc/inittab; exec busybox init`,
    ready: 'rc-service work status',
    verify: 'rc-service work status; cat /run/work.pid',
  },
  {
    name: 'PostgreSQL',
    packages: ['postgresql', 'util-linux'],
    start: `mkdir /data; chown 101:101 /data; cd /usr/lib/postgresql/*/bin; export LC_ALL=C
as="setpriv --reuid=101 --regid=101 --clear-groups"
$as ./initdb -D /data -A trust >/dev/null; exec $as ./postgres -D /data -k /tmp -h 127.0.0.1`,
    ready:
      'psql() { /usr/lib/postgresql/*/bin/psql -h /tmp -U postgres "$@"; }; psql -c "create table t as select 7 as i"',
    verify: '/usr/lib/postgresql/*/bin/psql -h /tmp -U postgres -Atc "select i from t"',
    unprivileged: true,
  },
  {
    name: 'MariaDB',
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    start:
      'mkdir -p /data; exec mariadbd --user=root --datadir=/data --socket=/tmp/s --skip-grant-tables --skip-networking --innodb-use-native-aio=0',
    ready:
      'mariadb -S /tmp/s -e "create database if not exists d; create table if not exists d.t (i int); insert into d.t values (7)"',
    verify: 'mariadb -S /tmp/s -Ne "select * from d.t limit 1"',
  },
];

/** Root file systems by what they are made of. */
const images = new Map<string, Promise<string>>();

function imageOf({ packages }: Known): Promise<string> {
  const key = packages.join(' ');
  const image = images.get(key) ?? packageImage(folder, packages);
  images.set(key, image);
  return image;
}

describe('with the settings that are known', requires('root', `lxc ${LXC_5}`), () => {
  for (const known of KNOWN) {
    const { name, start, ready, verify, unprivileged, large } = known;
    it.skipIf(large && process.env['KNOWN_SETTINGS'] !== 'all')(`${name} comes back, three times`, async () => {
      const image = await imageOf(known);
      const cell = {
        workload: 'command',
        image,
        start,
        ready,
        verify,
        cycles: '3',
        ...(unprivileged ? { container: 'unprivileged' } : {}),
      };
      const result = await controlled(cell);
      expect(result.verdict, result.cause ?? undefined).toBe('passed');
      expect(leftovers()).toEqual([]);
    });
  }

  it('MariaDB with its native AIO does not, and the cause is named', requires('io-uring'), async () => {
    const known = KNOWN.find(({ name }) => name === 'MariaDB') as Known;
    const { start, ready, verify } = known;
    const native = start.replace(' --innodb-use-native-aio=0', '');
    const result = await controlled({ workload: 'command', image: await imageOf(known), start: native, ready, verify });
    expect(result).toMatchObject({ verdict: 'failed', explainedBy: 'io-uring' });
  });
});
