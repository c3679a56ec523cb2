import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runOrFail } from '../host/command.js';
import { download, whyNotFetched } from '../host/download.js';
import type { OnProgress } from '../host/progress.js';
import { withoutQueries } from '../words/address.js';
import { Interrupted, StageError } from '../words/errors.js';

const FETCH_LIMIT_MS = 600_000;
const UNPACK_LIMIT_MS = 120_000;
/** CRIU's are of one megabyte. */
const SIZE_LIMIT = 512 * 1024 * 1024;

/**
 * Copies a tarball to a file.
 *
 * @param location URL or absolute path
 * @returns its SHA-256, in hexadecimal
 */
export async function fetchTarball(
  location: string,
  file: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: OnProgress },
): Promise<string> {
  onProgress({ type: 'detail', detail: `fetching ${basename(withoutQueries(location))}` });
  const hash = createHash('sha256');
  let size = 0;
  const sum = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(size > SIZE_LIMIT ? new Error(`it is larger than ${SIZE_LIMIT / 1024 / 1024} MiB`) : null, chunk);
    },
  });
  const limited = AbortSignal.any([signal, AbortSignal.timeout(FETCH_LIMIT_MS)]);
  try {
    const source = location.startsWith('/')
      ? createReadStream(location)
      : Readable.fromWeb((await download(location, limited)).body ?? new ReadableStream());
    await pipeline(source, sum, createWriteStream(file), { signal: limited });
  } catch (error) {
    if (signal.aborted) throw new Interrupted();
    throw new StageError('provide', `${location} cannot be fetched: ${whyNotFetched(error)}.`, { cause: error });
  }
  return hash.digest('hex');
}

/** Unpacks what lies below a tarball's one folder. */
export async function unpackTarball(file: string, folder: string, signal: AbortSignal): Promise<void> {
  mkdirSync(folder);
  const argv = ['tar', '--extract', '--file', file, '--directory', folder, '--strip-components=1', '--no-same-owner'];
  const complaint = `${basename(file)} cannot be unpacked`;
  await runOrFail(argv, { timeoutMs: UNPACK_LIMIT_MS, signal, failureClass: 'provide', complaint });
}
