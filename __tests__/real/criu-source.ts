import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { distributionOf } from '../../src/provide/distribution.js';
import { hostArchive } from '../../src/provide/host-apt.js';
import { STORE } from './tester.js';

/** Upstream's release tarballs, as the archives of distributions have them, for as long as they have these versions. */
const TARBALLS = {
  '4.2.1': '29ec0ee09e296479fe7048c80980e8ef1d0684d0b0204c2b101dfea19f6725b9',
};

type ReleasedVersion = keyof typeof TARBALLS;

/**
 * A release tarball of CRIU, and its SHA-256. Fetched once.
 *
 * @throws when the archive has it no more
 */
export async function releaseTarball(version: ReleasedVersion): Promise<{ file: string; sha256: string }> {
  const sha256 = TARBALLS[version];
  const file = join(STORE, 'test-sources', `criu_${version}.orig.tar.xz`);
  if (!existsSync(file)) {
    const content = await fromPool(`criu_${version}.orig.tar.xz`);
    if (content === null) throw new Error(`The archive has no source of CRIU ${version}; put it into ${file}.`);
    const sum = createHash('sha256').update(content).digest('hex');
    if (sum !== sha256) throw new Error(`The archive's source of CRIU ${version} has the SHA-256 ${sum}.`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, content);
    renameSync(`${file}.part`, file);
  }
  return { file, sha256 };
}

/** What looks like CRIU's source, and is built in no time: its program is a script that prints a version. */
export function toySource(version: string): Record<string, string> {
  const [major, minor, sublevel = ''] = version.split('.');
  return {
    'Makefile.versions': `CRIU_VERSION_MAJOR := ${major}\nCRIU_VERSION_MINOR := ${minor}\nCRIU_VERSION_SUBLEVEL := ${sublevel}\n`,
    Makefile: [
      'install-criu:',
      "\t@echo '  CC       criu/cr-dump.o'",
      '\t$(CC) -c -o cr-dump.o criu/cr-dump.c',
      '\tmkdir -p $(DESTDIR)$(SBINDIR)',
      `\tprintf '#!/bin/sh\\necho "Version: ${version}"\\necho "GitID: $(GITID)"\\n' > $(DESTDIR)$(SBINDIR)/criu`,
      '\tchmod 755 $(DESTDIR)$(SBINDIR)/criu',
      '',
    ].join('\n'),
    'criu/cr-dump.c': 'int dump(void);\nint dump(void)\n{\n\treturn 0;\n}\n',
  };
}

/** What looks like LXC's source: its tools print a version. */
export function toyLxc(version: string): Record<string, string> {
  const tools = ['attach', 'checkpoint', 'freeze', 'info', 'start', 'stop', 'unfreeze', 'top'];
  return {
    'meson.build': [
      `project('lxc', 'c',\n  version: '${version}')`,
      "library = shared_library('lxc', 'src/lxc/lxccontainer.c', version: '1.8.0', install: true)",
      "subdir('src/lxc/tools')",
      "subdir('config/apparmor')\n",
    ].join('\n'),
    'meson_options.txt': "option('man', type: 'boolean', value: true)\n",
    'src/lxc/lxccontainer.c': 'int lxc_one(void);\nint lxc_one(void)\n{\n\treturn 1;\n}\n',
    'src/lxc/tools/meson.build': tools
      .map((tool) => `executable('lxc-${tool}', 'tool.c', link_with: library, install: true)\n`)
      .join(''),
    'config/apparmor/meson.build': "configure_file(input: 'lxc-containers', output: 'lxc-containers', copy: true)\n",
    'config/apparmor/lxc-containers': '#include <lxc>\n',
    'src/lxc/tools/tool.h': `#define VERSION "${version}"\n`,
    'src/lxc/tools/tool.c':
      '#include <stdio.h>\n#include "tool.h"\nint lxc_one(void);\nint main(void)\n{\n\tputs(VERSION);\n\treturn lxc_one() - 1;\n}\n',
  };
}

/** A repository in a folder. */
export class TestRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
    this.git('config', 'uploadpack.allowFilter', 'true');
  }

  /** Commits files in place of all that were there; the id. */
  commit(files: Record<string, string>): string {
    return this.replace(() => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(this.folder, name)), { recursive: true });
        writeFileSync(join(this.folder, name), content);
      }
    });
  }

  /** Commits the content of a release tarball in place of all that was there; the id. */
  commitTarball(file: string): string {
    return this.replace(() => execFileSync('tar', ['-xf', file, '--strip-components=1', '-C', this.folder]));
  }

  tag(name: string, commit = 'HEAD'): void {
    this.git('tag', '--force', name, commit);
  }

  git(...args: string[]): string {
    const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgSign=false'];
    return execFileSync('git', ['-C', this.folder, ...who, ...args], { encoding: 'utf8' }).trim();
  }

  private replace(write: () => void): string {
    for (const name of this.git('ls-files').split('\n')) if (name !== '') rmSync(join(this.folder, name));
    write();
    this.git('add', '--all', '--force');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'change');
    return this.git('rev-parse', 'HEAD');
  }
}

/** A mirror may be busy for a moment. */
async function patiently(url: string): Promise<Response> {
  for (let tries = 1; ; tries++) {
    const response = await fetch(url).catch((error: Error) => error);
    if (response instanceof Response && response.status < 500) return response;
    if (tries === 4) throw new Error(`${url} does not answer`, { cause: response });
    await sleep(1000 * tries);
  }
}

/** A file of CRIU's source in the archive that this host's apt uses; null when it is not there. */
async function fromPool(name: string): Promise<Buffer | null> {
  const uris = spawnSync('apt-get', ['update', '--print-uris'], { encoding: 'utf8' }).stdout;
  const release = readFileSync('/etc/os-release', 'utf8');
  const found = hostArchive(uris, distributionOf(release));
  if (found === null) throw new Error(`No mirror: ${release}`);
  // Debian has it in main, Ubuntu in universe.
  for (const component of ['main', 'universe']) {
    const response = await patiently(`${found.mirror}/pool/${component}/c/criu/${name}`);
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    if (response.status !== 404) throw new Error(`${response.url} answers with ${response.status}`);
  }
  return null;
}
