/** A file of an archive: a folder, a link, or what is in it. */
export type Entry = { path: string } & ({ folder: true } | { link: string } | { content: Buffer; mode: number });

const [FOLDER, FILE, LINK] = [0o040755, 0o100000, 0o120777];
const ALIGNMENT = 4;
const LAST = 'TRAILER!!!';

/** An archive as the kernel takes it for an initramfs: cpio, `newc`. All of it is root's. */
export function cpio(entries: readonly Entry[]): Buffer {
  const files = entries.map((entry, index) => {
    if ('folder' in entry) return record(entry.path, index + 1, FOLDER, Buffer.alloc(0));
    if ('link' in entry) return record(entry.path, index + 1, LINK, Buffer.from(entry.link));
    return record(entry.path, index + 1, FILE | entry.mode, entry.content);
  });
  return Buffer.concat([...files, record(LAST, 0, 0, Buffer.alloc(0))]);
}

function record(path: string, inode: number, mode: number, content: Buffer): Buffer {
  const name = Buffer.from(`${path}\0`);
  const [links, owner, time, device, check] = [1, 0, 0, 0, 0];
  const fields = [
    ...[inode, mode, owner, owner, links, time, content.length],
    ...[device, device, device, device, name.length, check],
  ];
  const header = Buffer.from(`070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`);
  return Buffer.concat([aligned(Buffer.concat([header, name])), aligned(content)]);
}

function aligned(buffer: Buffer): Buffer {
  const rest = buffer.length % ALIGNMENT;
  return rest === 0 ? buffer : Buffer.concat([buffer, Buffer.alloc(ALIGNMENT - rest)]);
}
