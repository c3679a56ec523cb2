// Checks that imports go only where .dependency-cruiser.cjs lets them.
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const options = await extractOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(['src'], options, undefined, { tsConfig: extractTsConfig('tsconfig.json') });
const { totalCruised, violations } = output.summary;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} imports ${to}`);
console.log(`${totalCruised} modules looked at, ${violations.length} imports that should not be.`);
// With a compiler that it does not know, dependency-cruiser sees nothing and finds nothing wrong.
process.exitCode = totalCruised > 0 && violations.length === 0 ? 0 : 1;
