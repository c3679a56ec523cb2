import type { WorkloadName } from '../../words/result.js';

/** Something that a user may say of a cell. */
export interface Input {
  /** Its name in a terminal; in a workflow it is the key in the table of inputs.ts. */
  option: `--${string}`;
  /** What stands for its value in help. A switch has none: it is `true` or `false` in a workflow, and a flag in a terminal. */
  value?: string;
  /** What it means when nothing is said; empty when that cannot be said as a value. */
  default: string;
  /** The values that it takes, where they can be counted. */
  allowed?: readonly string[];
  /** The whole numbers that it takes. */
  range?: { least: number; most: number };
  /** The workload that it belongs to. */
  workload?: WorkloadName;
  /** The same for all cells of a grid: it is said beside the grid. */
  ofAll?: true;
  /** In a terminal a grid takes several values, separated by commas. The values of the others may have commas in them. */
  list?: true;
  /**
   * - `cell`: with another value it is another cell, with a past of its own.
   * - `verdict`: the same cell may have another verdict. `--resume` runs it again.
   * - `nothing`: neither.
   */
  decides: 'cell' | 'verdict' | 'nothing';
  /** What it does, in Markdown: for action.yml, docs/inputs.md and help. What is allowed and the default are added there. */
  text: string;
}
