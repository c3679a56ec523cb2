import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure, run } from '../host/command.js';
import { readOrNull } from '../host/process.js';
import { StageError } from '../words/errors.js';
import { sourceVersion } from './build.js';
import { CRIU_SOURCE } from './criu-source.js';
import { needTestPackages } from './packages.js';
import type { SourceOptions, Sources } from './source.js';
import type { Spec } from './spec.js';
import type { Manifest, Store, StoreEntry } from './store.js';
import { unpackTarball } from './tarball.js';
import { type BuiltTests, buildTests, testsKey } from './zdtm-build.js';

/** A test as CRIU's source has it. */
export interface SourceTest {
  name: string;
  /** Its `.desc`, a literal of Python; empty when it has none. */
  description: string;
  /** It has a hook, which CRIU's own runner runs on the host. */
  hasHook: boolean;
  /** What the Makefile starts it with, pid file and output included; null when it has a way of its own. */
  arguments: string[] | null;
}

/** CRIU's tests, of one commit or tarball. */
export interface TestSource {
  /** Of the CRIU that they belong to. */
  version: string;
  tests: SourceTest[];
}

/** Where tests are from. */
export type TestSpec = Extract<Spec, { kind: 'git' | 'tarball' }>;

/** What was provided: the source, and those of its tests that were asked for. */
export interface ProvidedTests extends BuiltTests {
  source: TestSource;
}

const SOURCE_TOOL = 'zdtm-source';
const TESTS_TOOL = 'zdtm-tests';
const CATALOGUE = 'tests.json';
/** In CRIU's source. */
const ZDTM = 'test/zdtm';
const LIST_LIMIT_MS = 120_000;

/** CRIU's own tests (ZDTM): sources and built programs are kept in the store, each set of programs by itself. */
export class ZdtmBuilder {
  private readonly options: SourceOptions;
  private readonly store: Store;
  private readonly sources: Sources;

  constructor(options: SourceOptions, store: Store, sources: Sources) {
    this.options = options;
    this.store = store;
    this.sources = sources;
  }

  /**
   * @param choose names of the tests to build
   * @throws StageError when the source cannot be had, or nothing can be built at all
   */
  async provide(spec: TestSpec, choose: (source: TestSource) => readonly string[]): Promise<ProvidedTests> {
    const entry = await this.source(spec);
    const source: TestSource = {
      version: entry.manifest.version,
      tests: JSON.parse(readFileSync(join(entry.folder, CATALOGUE), 'utf8')) as SourceTest[],
    };
    const names = [...new Set(choose(source))].sort();
    const built = await this.build(entry, names);
    for (const each of [entry, built]) this.store.touch(each);
    return {
      source,
      ...(JSON.parse(readFileSync(join(built.folder, CATALOGUE), 'utf8')) as BuiltTests),
      folder: join(built.folder, 'bin'),
    };
  }

  private async source(spec: TestSpec): Promise<StoreEntry> {
    const { signal } = this.options;
    const keep = (
      id: string,
      origin: Omit<NonNullable<Manifest['source']>, 'compiler'>,
      unpack: (to: string) => Promise<unknown>,
    ) =>
      this.store.fill(
        SOURCE_TOOL,
        `0.0.0-${id}`,
        () => true,
        async (folder) => {
          const whole = join(folder, 'criu');
          await unpack(whole);
          if (!existsSync(join(whole, ZDTM, 'static', 'Makefile'))) {
            throw new StageError('provide', 'This source of CRIU is without its tests (test/zdtm).');
          }
          const version = sourceVersion(CRIU_SOURCE, whole);
          renameSync(join(whole, ZDTM), join(folder, 'zdtm'));
          rmSync(whole, { recursive: true });
          const tests = await this.list(join(folder, 'zdtm', 'static'));
          writeFileSync(join(folder, CATALOGUE), JSON.stringify(tests));
          return { version, source: { ...origin, compiler: '' } };
        },
      );
    if (spec.kind === 'git') {
      const { origin, commit } = await this.sources.commitOf(spec);
      return keep(`g${commit}`, { commit, repository: origin.url }, (to) =>
        origin.checkout(commit, to, CRIU_SOURCE.refusal),
      );
    }
    const stored = spec.sha256 === null ? null : this.store.get(SOURCE_TOOL, `0.0.0-t${spec.sha256}`);
    if (stored !== null) return stored;
    return this.sources.withTarball(spec, (file, sha256) =>
      keep(`t${sha256}`, { sha256 }, (to) => unpackTarball(file, to, signal)),
    );
  }

  /** Asks the Makefile, whose lists depend on the machine, and which alone knows how each test is started. */
  private async list(folder: string): Promise<SourceTest[]> {
    await this.needPackages();
    const { signal, onProgress } = this.options;
    const make = (...args: string[]) => {
      // With every library that it asks for: those that are missing show when a test is built.
      const argv = ['make', '-C', folder, '--no-print-directory', 'PKG_CONFIG=true', ...args];
      return run(argv, { timeoutMs: LIST_LIMIT_MS, signal });
    };
    onProgress({ type: 'detail', detail: "listing CRIU's tests" });
    const listed = await make('-s', '--eval=criu-lxc-test-list: ; @echo $(TST)', 'criu-lxc-test-list');
    const names = listed.stdout
      .trim()
      .split(/\s+/)
      .filter((name) => name !== '');
    if (listed.code !== 0 || names.length === 0) {
      throw failure(listed, { failureClass: 'provide', complaint: "CRIU's tests cannot be listed" });
    }
    const starts = await make('-n', '-k', ...names.map((name) => `${name}.pid`));
    const commands = new Map(
      [...starts.stdout.matchAll(/^\.\/(\S+) (--pidfile=.*)$/gm)].map(([, name, args = '']) => [name, args.split(' ')]),
    );
    const files = new Set(readdirSync(folder));
    return names.map((name) => ({
      name,
      description: readOrNull(join(folder, `${name}.desc`)) ?? '',
      hasHook: files.has(`${name}.hook`),
      arguments: commands.get(name) ?? null,
    }));
  }

  private async build({ folder: source, manifest }: StoreEntry, names: readonly string[]): Promise<StoreEntry> {
    const id = manifest.source?.commit === undefined ? `t${manifest.source?.sha256}` : `g${manifest.source.commit}`;
    const key = await testsKey(id, names);
    const { buildTimeoutMs: timeoutMs, signal, onProgress } = this.options;
    return this.store.fill(
      TESTS_TOOL,
      key,
      () => true,
      async (folder) => {
        await this.needPackages();
        const tree = join(folder, 'zdtm');
        cpSync(join(source, 'zdtm'), tree, { recursive: true });
        mkdirSync(join(folder, 'bin'));
        const log = join(this.store.own('builds'), `${key}.log`);
        const cache = this.store.own('ccache');
        const options = { folder, log, cache, timeoutMs, signal, onProgress };
        const built = await buildTests(tree, join(folder, 'bin'), names, options);
        rmSync(tree, { recursive: true });
        writeFileSync(join(folder, CATALOGUE), JSON.stringify(built));
        return { version: manifest.version };
      },
    );
  }

  private needPackages(): Promise<void> {
    const { installBuildPackages: install = false, signal, onProgress } = this.options;
    return needTestPackages({ install, signal, onProgress });
  }
}
