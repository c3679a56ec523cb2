/** What `depmod` writes, read: for the path of each module those of all that it needs. */
export function parseDependencies(text: string): Map<string, string[]> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line) => {
        const [path = '', rest = ''] = line.split(':');
        return [path, rest.split(' ').filter((each) => each !== '')];
      }),
  );
}

/**
 * The paths of modules and of all that they need, in an order in which they can be loaded. Those that are not among them
 * are built in, or the kernel has them not.
 */
export function loadOrder(dependencies: ReadonlyMap<string, readonly string[]>, names: readonly string[]): string[] {
  const seen = new Set<string>();
  const ordered: string[] = [];
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const each of dependencies.get(path) ?? []) visit(each);
    ordered.push(path);
  };
  for (const name of names) {
    const path = [...dependencies.keys()].find((each) => moduleName(each) === name);
    if (path !== undefined) visit(path);
  }
  return ordered;
}

/** As the kernel calls it: `kernel/drivers/block/virtio-blk.ko.xz` -> `virtio_blk`. */
function moduleName(path: string): string {
  const [name = ''] = path.slice(path.lastIndexOf('/') + 1).split('.');
  return name.replaceAll('-', '_');
}
