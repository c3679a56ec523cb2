// Checks that imports go only where .dependency-cruiser.cjs lets them, and that its table of rooms has no arrow upwards; and
// that no file is too long to be read in one go.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import ROOMS from './rooms.cjs';

const order = Object.keys(ROOMS);
const below = (room, other) =>
  order.findLastIndex((each) => `${each}/`.startsWith(`${other}/`) || other.startsWith(`${each}/`)) >
  order.indexOf(room);
const upwards = Object.entries(ROOMS).flatMap(([room, others]) =>
  others
    .filter((other) => !below(room, other))
    .map((other) => `src/${room} may import from src/${other}, which is not below it.`),
);
for (const sentence of upwards) console.error(sentence);

const LONGEST = 350;
/** Data may be long. */
const DATA = 'diagnosis/failures/';
const long = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith(DATA))
  .map((file) => ({ file, lines: readFileSync(join('src', file), 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > LONGEST);
for (const { file, lines } of long) console.error(`src/${file} has ${lines} lines; at most ${LONGEST} are allowed.`);

const options = await extractOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(['src'], options, undefined, { tsConfig: extractTsConfig('tsconfig.json') });
const { totalCruised, violations } = output.summary;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} imports ${to}`);
console.log(`${totalCruised} modules looked at, ${violations.length} imports that should not be.`);
// With a compiler that it does not know, dependency-cruiser sees nothing and finds nothing wrong.
process.exitCode = totalCruised > 0 && violations.length + upwards.length + long.length === 0 ? 0 : 1;
