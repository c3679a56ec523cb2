import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { searchPath } from '../../src/host/inspect.js';
import { Archive } from '../../src/provide/archive.js';
import type { Result } from '../../src/words/result.js';
import { ROOT, STORE } from './tester.js';

/** Packages of a pocket, by its name and the component: `.deb` files. */
export type Content = Record<string, { main?: string[]; universe?: string[] }>;

/** Packages of this host's archive and all that they depend on. */
export async function download(suite: string, packages: readonly string[], folder: string): Promise<string[]> {
  const archive = new Archive({
    folder: join(STORE, 'criu-lxc-test/apt'),
    architecture: process.arch,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return archive.fetch(suite, packages, folder);
}

/** The package among these files. */
export function packageIn(files: readonly string[], name: string): string {
  const found = files.find((file) => basename(file).startsWith(`${name}_`));
  if (found === undefined) throw new Error(`There is no ${name} in ${files.join(' ')}`);
  return found;
}

/** The same package with another version, if one is named, or with other files in it. */
export function repack(deb: string, version: string | null, change: (root: string) => void = () => undefined): string {
  const root = mkdtempSync(join(dirname(deb), 'repack-'));
  execFileSync('dpkg-deb', ['-R', deb, root]);
  const control = join(root, 'DEBIAN/control');
  const fields = readFileSync(control, 'utf8');
  if (version !== null) writeFileSync(control, fields.replace(/^Version: .*$/m, `Version: ${version}`));
  rmSync(join(root, 'DEBIAN/md5sums'), { force: true });
  change(root);
  const name = basename(deb).split('_')[0];
  const file = join(dirname(deb), `${name}_${basename(root)}.deb`);
  execFileSync('dpkg-deb', ['--root-owner-group', '-Znone', '-b', root, file], { stdio: 'ignore' });
  rmSync(root, { recursive: true });
  return file;
}

/** Moves the one static busybox of an unpacked package, wherever it was. */
export function moveBusybox(to: string): (root: string) => void {
  return (root) => {
    const from = ['usr/bin/busybox', 'bin/busybox', 'usr/bin/busybox-static', 'bin/busybox-static']
      .map((file) => join(root, file))
      .find((file) => existsSync(file)) as string;
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(from, join(root, to));
  };
}

/** A key pair of its own. */
export class Key {
  /** The public half. */
  readonly file: string;
  private readonly home: string;

  constructor(folder: string) {
    this.home = mkdtempSync(join(folder, 'gpg-'));
    this.gpg('--passphrase', '', '--quick-generate-key', 'test', 'rsa3072', 'sign', 'never');
    this.file = join(this.home, 'public.gpg');
    this.gpg('--output', this.file, '--export');
  }

  sign(file: string, to: string): void {
    this.gpg('--yes', '--clearsign', '--output', to, file);
  }

  /** Ends the agent that gpg has started. */
  end(): void {
    execFileSync('gpgconf', ['--homedir', this.home, '--kill', 'all']);
  }

  private gpg(...args: string[]): void {
    execFileSync('gpg', ['--homedir', this.home, '--batch', '--quiet', ...args], { stdio: 'ignore' });
  }
}

/** An archive as Ubuntu lays it out: `dists/POCKET/COMPONENT` and `pool/COMPONENT`. Without a key it is not signed. */
export function publish(folder: string, content: Content, key: Key | null): void {
  rmSync(folder, { recursive: true, force: true });
  const architecture = execFileSync('dpkg', ['--print-architecture'], { encoding: 'utf8' }).trim();
  for (const [pocket, components] of Object.entries(content)) {
    const dists = join(folder, 'dists', pocket);
    const sums: string[] = [];
    for (const component of ['main', 'universe'] as const) {
      const stanzas = (components[component] ?? []).map((deb) => {
        const file = join('pool', component, basename(deb));
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        cpSync(deb, join(folder, file));
        const bytes = readFileSync(deb);
        const fields = execFileSync('dpkg-deb', ['-f', deb], { encoding: 'utf8' }).trimEnd();
        return `${fields}\nFilename: ${file}\nSize: ${bytes.length}\nSHA256: ${sha256(bytes)}\n`;
      });
      const index = `${component}/binary-${architecture}/Packages`;
      mkdirSync(dirname(join(dists, index)), { recursive: true });
      writeFileSync(join(dists, index), stanzas.join('\n'));
      const bytes = readFileSync(join(dists, index));
      sums.push(` ${sha256(bytes)} ${bytes.length} ${index}`);
    }
    const [suite] = pocket.split('-');
    const release = [
      'Origin: Ubuntu',
      'Label: Ubuntu',
      `Suite: ${pocket}`,
      `Codename: ${suite}`,
      `Date: ${new Date().toUTCString()}`,
      `Architectures: ${architecture}`,
      'Components: main universe',
      'SHA256:',
      ...sums,
      '',
    ];
    writeFileSync(join(dists, 'Release'), release.join('\n'));
    key?.sign(join(dists, 'Release'), join(dists, 'InRelease'));
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Serves a folder on a port of this host. */
export class Server {
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  /** Pockets that nobody may read. */
  readonly forbidden = new Set<string>();
  private readonly server;

  constructor(folder: string) {
    this.server = createServer((request, response) => {
      const path = decodeURIComponent(request.url ?? '/');
      this.asked.push(path);
      const file = join(folder, path);
      if ([...this.forbidden].some((pocket) => path.includes(`/dists/${pocket}/`))) response.writeHead(403).end();
      else if (existsSync(file)) response.end(readFileSync(file));
      else response.writeHead(404).end();
    });
  }

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Names of the pockets that were read. */
  get read(): string[] {
    const names = this.asked.flatMap((path) => path.match(/\/ubuntu\/dists\/([^/]+)\/.*Packages/)?.[1] ?? []);
    return [...new Set(names)].sort();
  }

  end(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

export interface Host {
  /** Its /etc/os-release. */
  osRelease: string;
  /** Files of its /etc/apt. */
  apt: Record<string, string>;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
  result: Result | null;
}

/** /etc of the host, and no busybox and no iptables on its PATH, as long as the command takes and for nobody else. */
const DISGUISE = `
mount --bind "$1/os-release" /etc/os-release
mount --bind "$1/apt" /etc/apt
shift
while [ "$1" != -- ]; do mount --bind /dev/null "$1"; shift; done
shift
exec "$@"`;

/** Runs the terminal command on a host that says that it is another. */
export async function testerOn(host: Host, folder: string, args: readonly string[]): Promise<Ended> {
  const etc = mkdtempSync(join(folder, 'host-'));
  writeFileSync(join(etc, 'os-release'), host.osRelease);
  for (const [file, text] of Object.entries({ 'apt.conf.d/none': '', 'preferences.d/none': '', ...host.apt })) {
    mkdirSync(dirname(join(etc, 'apt', file)), { recursive: true });
    writeFileSync(join(etc, 'apt', file), text);
  }
  const hidden = searchPath()
    .flatMap((bin) => ['busybox', 'iptables-restore'].map((name) => join(bin, name)))
    .filter((file) => existsSync(file));
  const json = join(etc, 'result.json');
  const command = [
    ...(process.geteuid?.() === 0 ? [] : ['sudo', '-n', '-E']),
    ...['unshare', '--mount', 'sh', '-euc', DISGUISE, 'sh', etc, ...hidden, '--'],
    ...[join(ROOT, 'bin/criu-lxc-test'), ...args, ...(args[0] === 'run' ? ['--json', json] : [])],
  ];
  const env = { ...process.env, XDG_STATE_HOME: etc };
  return new Promise((done) => {
    const [program = '', ...rest] = command;
    const child = execFile(program, rest, { env, timeout: 180_000, maxBuffer: 1 << 26 }, (_error, stdout, stderr) => {
      const result = existsSync(json) ? (JSON.parse(readFileSync(json, 'utf8')) as Result) : null;
      done({ code: child.exitCode, stdout, stderr, result });
    });
  });
}
