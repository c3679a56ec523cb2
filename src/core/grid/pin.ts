import { type KernelSpec, parseKernelSpec } from '../../provide/machine/kernel-spec.js';
import type { Provider } from '../../provide/provide.js';
import { parseSpec } from '../../provide/spec.js';
import type { RawRequest } from '../inputs/inputs.js';
import type { GridDocument } from './grid.js';

const COMPONENTS = {
  'criu-version': 'criu',
  'restore-criu-version': 'criu',
  'lxc-version': 'lxc',
  'restore-lxc-version': 'lxc',
} as const;

/**
 * A grid whose versions are named, so that all jobs that are made of it agree.
 *
 * @param provider says which version a spec means; asked once for each
 * @throws UsageError for what is no spec
 */
export async function pinGrid(
  { lists, include, exclude }: GridDocument,
  provider: Pick<Provider, 'pin'> & { for(architecture: string): { kernels: Pick<Provider['kernels'], 'pin'> } },
): Promise<GridDocument> {
  const pinned = new Map<string, Promise<string>>();
  const one = (input: string, text: string): Promise<string> => {
    const name = input === 'kernel' ? input : COMPONENTS[input as keyof typeof COMPONENTS];
    if (name === undefined || text === '') return Promise.resolve(text);
    const key = `${name} ${text}`;
    const pinKernel = (spec: KernelSpec) => provider.for(spec.architecture).kernels.pin(spec, text);
    const ask = () =>
      name === 'kernel' ? pinKernel(parseKernelSpec(text, input)) : provider.pin(name, parseSpec(text, input), text);
    const known = pinned.get(key) ?? ask();
    pinned.set(key, known);
    return known;
  };
  const entry = async (values: RawRequest): Promise<RawRequest> =>
    Object.fromEntries(
      await Promise.all(Object.entries(values).map(async ([input, text]) => [input, await one(input, text)] as const)),
    );
  const list = async ([input, texts]: [string, string[]]) => {
    // Two specs may mean one version.
    const values = new Set(await Promise.all(texts.map((text) => one(input, text))));
    return [input, [...values]] as const;
  };
  return {
    lists: Object.fromEntries(await Promise.all(Object.entries(lists).map(list))),
    include: await Promise.all(include.map(entry)),
    exclude: await Promise.all(exclude.map(entry)),
  };
}
