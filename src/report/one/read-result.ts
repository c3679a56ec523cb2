// Made of schema/result.schema.json, by scripts/validator.mjs.
import accepts from '../../../build/schema/accepts.cjs';
import type { Result } from '../../words/result.js';
import { contradiction } from './contradiction.js';

/**
 * Why a text is no result: `damaged` when it is none, `version` when it is one of another schema version, `contradiction`
 * when it says two things.
 */
export interface NoResult {
  kind: 'damaged' | 'version' | 'contradiction';
  /** One sentence. */
  message: string;
}

const SCHEMA_VERSION: Result['schemaVersion'] = 1;
/** Facts of ours have at most five levels; what takes a program thousands of calls to print is of somebody else. */
const DEPTH = 100;

/** Reads a result that anybody may have written. */
export function readResult(text: string): Result | NoResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return damaged(`It cannot be read: ${(error as Error).message}`);
  }
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value && value.schemaVersion;
  if (Number.isInteger(version) && version !== SCHEMA_VERSION) {
    const message = `It has schema version ${version}; this program reads version ${SCHEMA_VERSION}.`;
    return { kind: 'version', message };
  }
  if (!accepts(value)) {
    const [error] = accepts.errors ?? [];
    return damaged(`It is no result: ${error?.instancePath || 'it'} ${error?.message}.`);
  }
  const result = value as Result;
  if (!Number.isFinite(Date.parse(result.startedAt)))
    return damaged(`It is no result: ${result.startedAt} is no moment.`);
  for (const { facts } of result.cycles) {
    const deep = facts.find(({ before, after }) => isDeeper(before, DEPTH) || isDeeper(after, DEPTH));
    if (deep !== undefined) return damaged(`Its fact ${deep.name} has more than ${DEPTH} levels.`);
  }
  const message = contradiction(result);
  return message === null ? result : { kind: 'contradiction', message };
}

function damaged(message: string): NoResult {
  return { kind: 'damaged', message };
}

/** The rest of what a result holds has the form that the schema gives it; values of facts have any. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}
