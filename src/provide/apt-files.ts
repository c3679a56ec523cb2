import { StageError } from '../words/errors.js';
import { SUITE } from './distribution.js';

/** One suite of one archive. */
export interface AptSource {
  /** Before `dists`. */
  uri: string;
  suite: string;
  /** Separated by spaces. */
  components: string;
}

/** Nothing in it could end a field of apt's files, or begin an option. */
const PLAIN_URI = /^[a-z][a-z+]*:[\w.~:/%@+,=-]+$/;

/** Whether apt can be told this URL: it has no white space, brackets, quotes or control characters. */
export function isPlainUri(uri: string): boolean {
  return PLAIN_URI.test(uri);
}

/**
 * A `.sources` file. It holds nothing but what was checked here: one line more could tell apt to trust an archive that
 * nobody has signed. Its keys are those of the private root, see {@link settingsText}.
 *
 * @throws StageError
 */
export function sourcesText(sources: readonly AptSource[]): string {
  return sources
    .map(({ uri, suite, components }) => {
      if (!isPlainUri(uri)) throw new StageError('provide', `apt cannot be given the archive ${JSON.stringify(uri)}.`);
      if (!SUITE.test(suite)) throw new StageError('provide', `${JSON.stringify(suite)} is no name of a suite.`);
      // apt copies nothing that it finds by file:, it uses it where it lies.
      const copied = uri.replace(/^file:/, 'copy:');
      return `Types: deb\nURIs: ${copied}\nSuites: ${suite}\nComponents: ${components}\n`;
    })
    .join('\n');
}

/** Files of a private root, as apt is told them: from the folder that it is started in, whatever that is called. */
export const ROOT_FILES = {
  settings: './apt.conf',
  sources: './archive.sources',
  lists: './lists',
  status: './status',
  keys: './keys',
  /** What apt leaves there when it is killed goes with the next refresh. */
  temporary: './tmp',
} as const;

/**
 * apt's settings in a private root.
 *
 * @param fetching lines of the host's settings that say how to fetch
 * @param architecture as Debian names it
 * @param hasKeys the keys are those in the private root, and no others; else those that the host trusts for everything
 */
export function settingsText(fetching: readonly string[], architecture: string, hasKeys: boolean): string {
  const keys = { 'Dir::Etc::trusted': '/dev/null', 'Dir::Etc::trustedparts': ROOT_FILES.keys };
  const settings: Record<string, string> = {
    'Dir::State': '.',
    'Dir::State::lists': ROOT_FILES.lists,
    'Dir::State::status': ROOT_FILES.status,
    'Dir::Cache': '.',
    'Dir::Cache::pkgcache': './pkgcache.bin',
    'Dir::Cache::srcpkgcache': '',
    'Dir::Etc::main': '-',
    'Dir::Etc::parts': '-',
    'Dir::Etc::sourcelist': ROOT_FILES.sources,
    'Dir::Etc::sourceparts': '-',
    'Dir::Etc::preferences': '-',
    'Dir::Etc::preferencesparts': '-',
    'Dir::Log': '.',
    ...(hasKeys ? keys : {}),
    'APT::Architecture': architecture,
    'APT::Architectures': '',
    'APT::Sandbox::User': '',
    'APT::Update::Error-Mode': 'any',
    'APT::Get::AllowUnauthenticated': 'false',
    'Acquire::AllowInsecureRepositories': 'false',
    // `stable` is another release from one day to the next, and a store outlives that.
    'Acquire::AllowReleaseInfoChange': 'true',
    'Acquire::Languages': 'none',
    'Acquire::GzipIndexes': 'true',
    'Acquire::Retries': '2',
    'Acquire::http::Timeout': '15',
    'Acquire::https::Timeout': '15',
    // We hold a lock of our own, for less.
    'Debug::NoLocking': 'true',
  };
  const own = Object.entries(settings).map(([name, value]) => `${name} "${value}";`);
  return [...fetching, ...own, ''].join('\n');
}
