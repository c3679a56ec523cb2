import semver from 'semver';
import { threePart } from '../../src/provide/version.js';
import { tester } from './tester.js';

/** A version that a suite of this host's archive has now. */
export interface Offered {
  version: string;
  suite: string;
}

/** What the archive has of CRIU and LXC, oldest suite first. It changes with every release: no test knows it by heart. */
export interface ArchiveContent {
  criu: Offered[];
  lxc: Offered[];
}

/** The newest of some, experimental left out. */
export function newestOf(offered: readonly Offered[]): Offered {
  const [newest] = offered
    .filter(({ version, suite }) => suite !== 'experimental' && semver.prerelease(threePart(version)) === null)
    .sort((a, b) => semver.rcompare(threePart(a.version), threePart(b.version)));
  if (newest === undefined) throw new Error(`The archive has too few versions: ${JSON.stringify(offered)}`);
  return newest;
}

let asked: Promise<ArchiveContent> | undefined;

/** Asked once for each file of tests. */
export function archiveContent(): Promise<ArchiveContent> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<ArchiveContent> {
  const { code, stdout, stderr } = await tester(['versions', '--json']);
  if (code !== 0) throw new Error(stderr);
  const rows = JSON.parse(stdout) as { component: string; provider: string; version: string | null; where: string }[];
  const unread = rows.filter(({ provider, version }) => provider === 'apt' && version === null);
  if (unread.length > 0) throw new Error(`The archive cannot be read: ${JSON.stringify(unread)}`);
  const of = (name: string) =>
    rows
      .filter(({ component, provider }) => component === name && provider === 'apt')
      .map(({ version, where }) => ({ version: version as string, suite: where.replace('apt:', '') }));
  return { criu: of('criu'), lxc: of('lxc') };
}
