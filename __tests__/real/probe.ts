import { existsSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import type { TestProject } from 'vitest/node';
import { type Host, inspect } from '../../src/host/inspect.js';
import { nativeProgram } from '../../src/host/installation.js';
import { Provider } from '../../src/provide/provide.js';
import { threePart } from '../../src/provide/version.js';
import { checkNeeds } from './needs.js';
import { ROOT, STORE, tester } from './tester.js';

/** Versions that the archive or the store has; a range where neither has one of it. */
export interface Versions {
  /** What the tests run with: the newest that is in no experimental suite. */
  criu: string;
  /** The newest of all, and so it may be the same. */
  newestCriu: string;
  /** Before 4.2: it relies on hardware breakpoints. */
  oldCriu: string;
  /** Before 4: it knows no newer kernel. */
  ancientCriu: string;
  /** What the tests run with, on either cgroup. */
  lxc: string;
  lxc5: string;
  lxc7: string;
}

/** What is found out once, before the first test. */
export interface Probed {
  host: Host;
  /** All that the archive or the store has. */
  offered: Record<'criu' | 'lxc', string[]>;
  versions: Versions;
  /** Why the bug lxc#4643 is not to be met here; null when it is. */
  lacksLxc4643: string | null;
}

declare module 'vitest' {
  interface ProvidedContext {
    probed: Probed;
  }
}

/** Of vitest: runs once for each project, and asks the machine once. */
export default async function setup({ vitest }: TestProject): Promise<void> {
  const root = vitest.getRootProject();
  if (root.getProvidedContext().probed === undefined) root.provide('probed', await probe());
}

async function probe(): Promise<Probed> {
  const cellProgram = join(ROOT, 'dist/helper/index.js');
  if (!existsSync(cellProgram)) throw new Error('dist is not built: npm run build');
  const host = await inspect('/var/tmp', nativeProgram('probe', cellProgram));
  checkNeeds();
  const canRun = host.privilege !== 'none';
  const [criu, lxc] = canRun ? await Promise.all([offers('criu'), offers('lxc')]) : [[], []];
  const newest = (all: Offer[], range: string) => {
    const fit = all.map(({ version }) => version).filter((each) => semver.satisfies(threePart(each), range));
    return fit.sort((a, b) => semver.rcompare(threePart(a), threePart(b)))[0] ?? range;
  };
  const settled = criu.filter(({ isExperimental }) => !isExperimental);
  const versions: Versions = {
    criu: newest(settled, '>=4.2'),
    newestCriu: newest(criu, '>=4.2'),
    oldCriu: newest(criu, '>=4 <4.2'),
    ancientCriu: newest(criu, '<4'),
    lxc: newest(lxc, '>=5 <7'),
    lxc5: newest(lxc, '5.x'),
    lxc7: newest(lxc, '7.x'),
  };
  let lacksLxc4643: string | null = 'a container can be dumped after its restore on cgroup v2';
  if (canRun && host.features['cgroup-v2'].has === true) {
    const cell = ['--criu', versions.criu, '--lxc', versions.lxc, '--cgroup', 'v2', '--cycles', '2', '--no-control'];
    const { result } = await tester(['run', ...cell]);
    if (result?.explainedBy === 'freezer-of-restored-container') lacksLxc4643 = null;
    else if (result?.verdict !== 'passed') lacksLxc4643 = `it could not be tried: ${result?.cause}`;
  }
  const offered = { criu: criu.map(({ version }) => version), lxc: lxc.map(({ version }) => version) };
  return { host, offered, versions, lacksLxc4643 };
}

interface Offer {
  version: string;
  isExperimental: boolean;
}

async function offers(name: 'criu' | 'lxc'): Promise<Offer[]> {
  const signal = new AbortController().signal;
  const provider = new Provider({ store: STORE, architecture: process.arch, signal, onProgress: () => undefined });
  const rows = await provider.offers(name);
  const archive = rows.filter(({ provider, version }) => provider === 'apt' && version !== null);
  // Without an archive, what is at hand.
  const found = archive.length > 0 ? archive : rows.filter(({ provider }) => provider === 'store');
  const known = found.filter(({ version }) => version !== null && !version.includes('+'));
  const experimental = new Set(known.filter(({ where }) => where === 'apt:experimental').map(({ version }) => version));
  for (const { version, where } of known) if (where !== 'apt:experimental') experimental.delete(version);
  return [...new Set(known.map(({ version }) => version as string))].map((version) => ({
    version,
    isExperimental: experimental.has(version),
  }));
}
