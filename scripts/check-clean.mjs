// Fails when git sees anything modified or untracked below the folder given.
import { execFileSync } from 'node:child_process';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: check-clean.mjs FOLDER');
const changes = execFileSync('git', ['status', '--porcelain', '--untracked-files=all', '--', folder], {
  encoding: 'utf8',
});
if (changes !== '') {
  console.error(`${folder} is not as committed:\n${changes}`);
  process.exitCode = 1;
}
