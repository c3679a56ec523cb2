// schema/result.schema.json -> build/schema/accepts.cjs, the code that checks a result by it. What ajv writes here is what it
// would make at each start of a program that reads results.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'build/schema');
const ajv = new Ajv2020({ strict: true, strictTypes: false, code: { source: true } });
const accepts = ajv.compile(JSON.parse(readFileSync(join(root, 'schema/result.schema.json'), 'utf8')));

const TYPES = `declare function accepts(value: unknown): boolean;
declare namespace accepts {
  /** What is wrong with the value that was looked at last. */
  let errors: { instancePath: string; message?: string }[] | null | undefined;
}
export = accepts;
`;

mkdirSync(folder, { recursive: true });
write('accepts.cjs', standalone.default(ajv, accepts));
write('accepts.d.cts', TYPES);

/** Not what is there already: somebody may be reading it. */
function write(name, text) {
  const file = join(folder, name);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
