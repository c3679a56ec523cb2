import { Interrupted } from '../../words/errors.js';
import type { Result } from '../../words/result.js';
import type { CellPlan } from '../cell/plan.js';
import type { Request } from '../request/request.js';
import { runTest, type Surroundings } from './run.js';

/** A cell that is broken on purpose, and the fact that has to notice. */
export interface NegativeControl {
  title: string;
  sabotage: NonNullable<CellPlan['sabotage']>;
  fact: string;
}

const CONTROLS: readonly NegativeControl[] = [
  {
    title: 'a "restore" that secretly starts a fresh container',
    sabotage: {
      afterRestore: 'lxc-stop -k -P "$LXC_PATH" -n "$NAME" && lxc-start -d -P "$LXC_PATH" -n "$NAME"',
    },
    fact: 'memory',
  },
  {
    title: 'a restore of a container whose counter was reset',
    // The counter is a shell variable: in the image of the memory it stands as text.
    sabotage: { beforeRestore: 'LC_ALL=C sed -i "s/serial=10000[0-9]/serial=100000/g" "$IMAGES"/pages-*.img' },
    fact: 'counter',
  },
];

/**
 * Breaks cells on purpose: each must come out as `failed`, class `state`, by its fact. A tester that cannot fail
 * proves nothing.
 *
 * @param onControl called with the complaint, null when the control did what it must; `tried` is false where the cell
 * could not run, which says nothing of the control
 */
export async function selfTest(
  request: Request,
  surroundings: Surroundings,
  onControl: (control: NegativeControl, complaint: string | null, tried: boolean) => void,
): Promise<boolean> {
  // The controls break what only the witness has.
  const witnessed: Request = { ...request, workload: { name: 'witness' } };
  let sound = true;
  for (const control of CONTROLS) {
    const result = await runTest(witnessed, surroundings, control.sabotage);
    const tried = result.verdict === 'passed' || result.verdict === 'failed';
    const complaint = tried ? complain(control, result) : result.cause;
    sound &&= tried && complaint === null;
    onControl(control, complaint, tried);
    if (surroundings.signal.aborted) throw new Interrupted();
  }
  return sound;
}

function complain({ fact }: NegativeControl, { verdict, failureClass, cause, cycles }: Result): string | null {
  if (verdict !== 'failed' || failureClass !== 'state') {
    return `The verdict is "${verdict}" (class ${failureClass ?? 'none'}) and not "failed" (class state): ${cause ?? 'nothing was noticed'}`;
  }
  const changed = cycles.at(-1)?.facts.some(({ name, outcome }) => name === fact && outcome === 'changed');
  return changed === true ? null : `The fact "${fact}" did not notice: ${cause}`;
}
