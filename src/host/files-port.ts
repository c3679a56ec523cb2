import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StageError } from '../words/errors.js';
import { PORTS } from '../words/machine.js';
import { runOrFail } from './command.js';
import { readOrNull } from './process.js';

/** In a virtual machine: the port on which archives come and go, its other end is `Machine` of src/host/machine.ts. */
const FOLDER = '/sys/class/virtio-ports';
const LIMIT_MS = 120_000;

/** Unpacks the archive that comes, over the root file system, where what is there already stays. */
export async function receiveFiles(): Promise<void> {
  await runOrFail(['tar', '-x', '--read-full-records', '--skip-old-files', '-C', '/', '-f', port()], {
    timeoutMs: LIMIT_MS,
    failureClass: null,
    complaint: 'The files for the virtual machine could not be unpacked in it',
  });
}

/** Sends what is in a folder. */
export async function sendFiles(folder: string): Promise<void> {
  await runOrFail(['tar', '-c', '-C', folder, '-f', port(), '.'], {
    timeoutMs: LIMIT_MS,
    failureClass: null,
    complaint: 'The evidence could not be sent from the virtual machine',
  });
}

function port(): string {
  const name = readdirSync(FOLDER).find((each) => readOrNull(join(FOLDER, each, 'name'))?.trim() === PORTS.files);
  if (name === undefined) throw new StageError(null, 'The virtual machine has no port for files.');
  return join('/dev', name);
}
