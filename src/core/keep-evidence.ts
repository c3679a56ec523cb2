import { createReadStream, createWriteStream, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Redactor } from '../host/redaction.js';
import { json, PLAN, reason } from './evidence.js';

/**
 * Copies a gathered folder to where the user keeps it, redacted. What cannot be copied is left out.
 *
 * @returns what was left out, each with its reason
 * @throws when the folder cannot be made
 */
export async function keepEvidence(gathered: string, target: string, redactor: Redactor): Promise<string[]> {
  mkdirSync(target, { recursive: true });
  const lost: string[] = [];
  for (const entry of readdirSync(gathered, { withFileTypes: true })) {
    const [from, to] = [join(gathered, entry.name), join(target, entry.name)];
    try {
      if (entry.isDirectory()) lost.push(...(await keepEvidence(from, to, redactor)));
      // As text a document would lose its quotes, and have others escaped.
      else if (entry.name === PLAN) writeFileSync(to, json(redactor.document(JSON.parse(readFileSync(from, 'utf8')))));
      else await pipeline(createReadStream(from), (source) => redactor.stream(source), createWriteStream(to));
    } catch (error) {
      lost.push(`${entry.name} (${reason(error)})`);
    }
  }
  return lost;
}
