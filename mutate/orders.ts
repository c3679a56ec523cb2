/** What the process in a sandbox is told and tells, a line of JSON each. */
import type { CellPlan } from '../src/core/cell/plan.js';
import type { Mutant } from './places.js';

/** The first line. */
export interface Start {
  plan: CellPlan;
  seed: string;
}

/** Null: the images as they are. */
export type Order = { mutant: Mutant | null };

/**
 * What became of a restore:
 *
 * - `passed`: of the images as they are; every fact was kept
 * - `refused`: CRIU did not restore it
 * - `fact`: facts changed, which are named
 * - `fails`: the container or LXC fails in another way
 * - `error`: the product would tell an error: it is not passed, and blames nobody
 * - `equivalent`: every fact was kept, and the second dump is that of a restore of the unchanged images
 * - `unnoticed`: every fact was kept, and the second dump is another
 * - `absent`: this dump has no such place, or says the same in other words
 */
export type Outcome = 'passed' | 'refused' | 'fact' | 'fails' | 'error' | 'equivalent' | 'unnoticed' | 'absent';

export interface Finding {
  outcome: Outcome;
  /** Names of facts, or a cause; empty when there is none. */
  by: string;
  /** Classes of the places where the second dump of one that is unnoticed differs. */
  differs?: string[];
}

export type Reply =
  /** The container was dumped, and restores of the unchanged images passed. Images are named as in a mutant. */
  | { type: 'ready'; momentary: string[] }
  /** `dirty` says what is left in the sandbox, which then serves no further mutant. */
  | { type: 'finding'; finding: Finding; dirty: string | null }
  | { type: 'broken'; message: string };
