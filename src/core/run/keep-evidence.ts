import { createReadStream, createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Redactor } from '../../host/redaction.js';
import { fillWhole, holdOwn, writeWhole } from '../../host/write-file.js';
import { isMistake } from '../../words/errors.js';
import { EVIDENCE } from '../../words/evidence-files.js';
import { json, reason } from '../cell/evidence.js';

/**
 * Copies a gathered folder to where the user keeps it, redacted. What cannot be copied is left out.
 *
 * @returns what was left out, each with its reason
 * @throws when the folder cannot be made, or is another user's
 */
export async function keepEvidence(gathered: string, target: string, redactor: Redactor): Promise<string[]> {
  const folder = holdOwn(target);
  const lost: string[] = [];
  try {
    for (const entry of readdirSync(gathered, { withFileTypes: true })) {
      const [from, to] = [join(gathered, entry.name), join(folder.path, entry.name)];
      try {
        if (entry.isDirectory()) lost.push(...(await keepEvidence(from, to, redactor)));
        // As text a document would lose its quotes, and have others escaped.
        else if (entry.name === EVIDENCE.plan)
          writeWhole(to, json(redactor.document(JSON.parse(readFileSync(from, 'utf8')))));
        else {
          await fillWhole(to, (file) =>
            pipeline(createReadStream(from), (source) => redactor.stream(source), createWriteStream(file)),
          );
        }
      } catch (error) {
        if (isMistake(error)) throw error;
        lost.push(`${entry.name} (${reason(error)})`);
      }
    }
  } finally {
    folder.close();
  }
  return lost;
}
