import { release } from 'node:os';
import { StageError } from '../words/errors.js';
import type { Component } from '../words/result.js';
import type { Archive } from './archive.js';
import { KERNEL_TOOLS, type Kernels } from './machine/kernels.js';
import { type Name, RECIPES, sourceTools, tool } from './recipes.js';
import type { Sources } from './source.js';
import type { Store, Tool, Usage } from './store.js';
import { upstreamVersion } from './version.js';

/** A version that is at hand or available, or a place that could not be asked for one. */
export interface Offering extends Partial<Usage> {
  provider: 'system' | 'store' | 'apt' | 'git';
  /** Null when it could not be asked. Of `git` the oldest and the newest. */
  version: string | null;
  /** The folder that it lies in, or the spec that it is had by. */
  where: string;
  /** Why it could not be asked. */
  problem?: string;
}

/** Where components come from. */
export interface Origins {
  /** The host's own; null when it has none. */
  fromHost: (name: Name) => Promise<Component | null>;
  store: Store;
  archive: Archive;
  /** Null for what is not built here. */
  sources: Sources | null;
}

/** Every version at hand or available, and the places that could not be asked. */
export async function offersOf(name: Name, { fromHost, store, archive, sources }: Origins): Promise<Offering[]> {
  return [
    ...(await ofHost(() => fromHost(name))),
    ...stored([tool(name), ...sourceTools(name)], store),
    ...(await ofArchive(name, archive)),
    ...(sources === null ? [] : [ofSource(sources)]),
  ];
}

/** Every kernel at hand or available, and the places that could not be asked. */
export async function kernelOffers(store: Store, kernels: Kernels): Promise<Offering[]> {
  const offers = kernels.suites.map(async (suite): Promise<Offering[]> => {
    const where = `apt:${suite}`;
    try {
      return (await kernels.kernelsOf(suite)).map(({ number }) => ({ provider: 'apt', version: number, where }));
    } catch (error) {
      return [{ provider: 'apt', version: null, where, problem: problem(error) }];
    }
  });
  return [
    { provider: 'system', version: release(), where: 'this host' },
    ...stored(KERNEL_TOOLS, store),
    ...(await Promise.all(offers)).flat(),
  ];
}

/** What is had without a build: packages that the store has, and those of the archive as far as it can be asked. */
export async function packagedVersions(name: Name, { store, archive }: Pick<Origins, 'store' | 'archive'>) {
  const atHand = store.list(tool(name)).map(({ manifest }) => manifest.version);
  const offered = await ofArchive(name, archive);
  return [...new Set([...atHand, ...offered.flatMap(({ version }) => version ?? [])])];
}

async function ofHost(fromHost: () => Promise<Component | null>): Promise<Offering[]> {
  try {
    const host = await fromHost();
    return host === null ? [] : [{ provider: 'system', version: host.version, where: host.path }];
  } catch (error) {
    return [{ provider: 'system', version: null, where: 'PATH', problem: problem(error) }];
  }
}

function stored(tools: readonly Tool[], store: Store): Offering[] {
  return tools
    .flatMap((each) => store.list(each))
    .map((entry) => ({
      provider: 'store',
      version: entry.manifest.version,
      where: entry.folder,
      ...store.usage(entry),
    }));
}

async function ofArchive(name: Name, archive: Archive): Promise<Offering[]> {
  const offers = [...archive.suites, ...archive.experimental].map(async (suite): Promise<Offering[]> => {
    const where = `apt:${suite}`;
    try {
      const offer = await archive.offer(suite, RECIPES[name].package);
      return offer === null ? [] : [{ provider: 'apt', version: upstreamVersion(offer.packageVersion), where }];
    } catch (error) {
      return [{ provider: 'apt', version: null, where, problem: problem(error) }];
    }
  });
  return (await Promise.all(offers)).flat();
}

function ofSource({ releases }: Sources): Offering {
  const [newest, oldest] = [releases[0]?.version, releases.at(-1)?.version];
  return { provider: 'git', version: `${oldest} to ${newest}`, where: `git:TAG, ${releases.length} releases` };
}

/** What is wrong with a place, so that the others can still be asked. */
function problem(error: unknown): string {
  if (error instanceof StageError) return error.message;
  throw error;
}
