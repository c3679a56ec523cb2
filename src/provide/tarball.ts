import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { outcome, run, tail } from '../host/command.js';
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
    const source = location.startsWith('/') ? createReadStream(location) : await download(location, limited);
    await pipeline(source, sum, createWriteStream(file), { signal: limited });
  } catch (error) {
    if (signal.aborted) throw new Interrupted();
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
    throw new StageError('provide', `${location} cannot be fetched: ${reason}.`, { cause: error });
  }
  return hash.digest('hex');
}

/** Unpacks what lies below a tarball's one folder. */
export async function unpackTarball(file: string, folder: string, signal: AbortSignal): Promise<void> {
  mkdirSync(folder);
  const argv = ['tar', '--extract', '--file', file, '--directory', folder, '--strip-components=1', '--no-same-owner'];
  const result = await run(argv, { timeoutMs: UNPACK_LIMIT_MS, signal });
  if (signal.aborted) throw new Interrupted();
  if (result.code === 0) return;
  throw new StageError(
    'provide',
    `${basename(file)} cannot be unpacked (${outcome(result, UNPACK_LIMIT_MS)}): ${tail(result, 2)}`,
  );
}

async function download(url: string, signal: AbortSignal): Promise<Readable> {
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null)
    throw new Error(`the server said ${response.status} ${response.statusText}`);
  return Readable.fromWeb(response.body);
}
