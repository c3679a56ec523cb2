/** Values that are written once, however many results have them. */
export class Shared<T> {
  readonly values: T[] = [];
  private readonly indexes = new Map<string, number>();
  private added = 0;

  index(value: T): number {
    const key = JSON.stringify(value);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.added += Buffer.byteLength(key);
    this.indexes.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  /** Bytes that came in since this was last asked. */
  takeAdded(): number {
    const added = this.added;
    this.added = 0;
    return added;
  }
}
