/** What a client hears of a checkpoint and restore. */
export interface Downtime {
  /** Milliseconds for which it heard nothing, at most. */
  silenceMs: number;
  /** Of the numbered lines that were due. */
  lost: number;
  doubled: number;
}

/**
 * @param came numbers of the lines that came, in any order
 * @param last the greatest number of the reading before; those from there to `to` are due
 */
export function missed(came: readonly number[], last: number, to: number): Pick<Downtime, 'lost' | 'doubled'> {
  const distinct = new Set(came.filter((number) => number > last && number <= to));
  return { lost: to - last - distinct.size, doubled: came.length - distinct.size };
}
