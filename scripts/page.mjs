// src/page -> dist/page/index.html, the template of the page that reports write: one file with all its code and styles,
// which asks no network for anything and runs no other script than its own.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const bundle = async (entryPoint) => {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text.trim();
};

const library = 'node_modules/uplot';
// In a comment, which `*/` would end, and in a script element, which `</script` would.
const licence = `/*! uPlot\n${readFileSync(`${library}/LICENSE`, 'utf8')}*/\n`;
const script = `${licence}${await bundle('src/page/main.ts')}`.replaceAll('</script', '<\\/script');
const style = await bundle('src/page/style.css');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

let page = readFileSync('src/page/index.html', 'utf8');
for (const [place, text] of Object.entries({ POLICY: policy, '/* STYLE */': style, '/* SCRIPT */': script })) {
  if (page.split(place).length !== 2) throw new Error(`src/page/index.html has to have ${place} once.`);
  page = page.replace(place, () => text);
}
mkdirSync('dist/page', { recursive: true });
writeFileSync('dist/page/index.html', page);
console.log(`dist/page/index.html  ${Math.round(page.length / 1000)} kB`);
