import { readOrNull } from '../src/host/process.js';
import type { Kill } from './kill.js';

/** Who of a tree is meant; null when there is no such process (yet, or any more). */
export function victimOf(tree: readonly number[], victim: Extract<Kill['moment'], { victim: unknown }>['victim']) {
  const [main = null] = tree;
  const says = (pid: number) => (readOrNull(`/proc/${pid}/cmdline`) ?? '').split('\0');
  const found = (test: (argv: string[]) => boolean) => tree.find((pid) => pid !== main && test(says(pid))) ?? null;
  switch (victim) {
    case 'main':
    case 'group':
      return main;
    case 'sandbox':
      return found(([program = '']) => program.endsWith('unshare'));
    case 'init':
      return found(
        ([program = '', script = '']) => program.endsWith('sh') && /criu-lxc-test\.[^/]+\/init$/.test(script),
      );
    case 'helper':
      return found((argv) => argv[2] === 'inside');
    case 'clients':
      return found((argv) => argv[2] === 'clients');
    case 'any':
      return tree[Math.floor((tree.length * 7) / 11)] ?? null;
  }
}
