import { createHash } from 'node:crypto';

/** Chance that is the same for the same seed. */
export class Draw {
  private readonly seed: string;
  private used = 0;

  constructor(seed: string) {
    this.seed = seed;
  }

  /** Evenly distributed, from 0 to below `below`. */
  below(below: number): number {
    const hash = createHash('sha256')
      .update(`${this.seed} ${this.used++}`)
      .digest();
    return Math.floor((hash.readUInt32BE() / 2 ** 32) * below);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}
