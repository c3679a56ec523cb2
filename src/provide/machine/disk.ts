import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runOrFail } from '../../host/command.js';
import { entriesBelow } from '../../host/files.js';

const LIMIT_MS = 120_000;
const BLOCK = 4096;
const INODE = 256;
/** For what the file system itself needs. */
const SPARE = 4 * 1024 * 1024;

/**
 * Makes a read-only disk of a folder: an ext4 file system in a file, in which everything is root's, whoever we are.
 * No kernel has to know more than Linux 4 did, and nothing is compressed, because an emulated processor unpacks slowly.
 *
 * @param tools `bin` of the emulator's closure
 */
export async function makeDisk(tools: string, folder: string, file: string, signal: AbortSignal): Promise<void> {
  const options = {
    timeoutMs: LIMIT_MS,
    signal,
    failureClass: 'provide',
    complaint: 'A disk could not be made',
  } as const;
  const archive = `${file}.tar`;
  const owner = ['--owner=0', '--group=0', '--numeric-owner'];
  await runOrFail(['tar', '--create', ...owner, '--file', archive, '--directory', folder, '.'], options);
  const { bytes, inodes } = needs(folder);
  const features = '^has_journal,^resize_inode,^orphan_file,^metadata_csum,^metadata_csum_seed';
  const size = `${Math.ceil((bytes * 1.02 + SPARE) / 1024)}k`;
  await runOrFail(
    [
      ...[join(tools, 'mke2fs'), '-q', '-F', '-t', 'ext4', '-O', features, '-b', String(BLOCK), '-I', String(INODE)],
      ...['-m', '0', '-N', String(inodes), '-E', 'root_owner=0:0', '-d', archive, file, size],
    ],
    { ...options, env: { ...process.env, MKE2FS_CONFIG: join(tools, '../root/etc/mke2fs.conf') } },
  );
  rmSync(archive);
}

/** What the content of a folder takes in the file system. */
function needs(folder: string): { bytes: number; inodes: number } {
  const entries = entriesBelow(folder);
  // Some are the file system's own.
  const inodes = entries.length + 32;
  const blocks = entries.map((entry) => {
    if (!entry.isFile()) return 1;
    return Math.ceil(statSync(join(entry.parentPath, entry.name)).size / BLOCK);
  });
  return { bytes: blocks.reduce((sum, each) => sum + each, 0) * BLOCK + inodes * INODE, inodes };
}
