import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parseKernelSpec } from '../../../src/provide/machine/kernel-spec.js';
import { temporaryFolder } from '../../folder.js';

it.each([
  ['latest', { kind: 'latest' }],
  ['6.12', { kind: 'series', parts: [6, 12] }],
  ['v6.12.107', { kind: 'series', parts: [6, 12, 107] }],
  ['6.x', { kind: 'range', range: '>=6.0.0 <7.0.0-0' }],
  ['>=6.1 <6.13', { kind: 'range', range: '>=6.1.0 <6.13.0-0' }],
  ['apt:trixie-backports', { kind: 'apt', suite: 'trixie-backports' }],
])('reads "%s", for this kind of machine or the one that is named', (text, spec) => {
  expect(parseKernelSpec(text, '--kernel')).toEqual({ architecture: process.arch, ...spec });
  expect(parseKernelSpec(`arm64:${text}`, '--kernel')).toEqual({ architecture: 'arm64', ...spec });
  expect(parseKernelSpec(`x64:${text}`, '--kernel')).toEqual({ architecture: 'x64', ...spec });
});

it.each([
  '',
  'system',
  'nonsense',
  '*',
  'apt:',
  'apt:../x',
  'apt:x y',
  '6.12.1.1',
  'git:v6.12',
  'path',
  'arm64',
  'arm64:',
  'arm:6.12',
])('refuses "%s", and says what is allowed', (text) => {
  expect(() => parseKernelSpec(text, '--kernel')).toThrow(
    `--kernel is "${text}"; valid values: latest, a version (6.12 or 6.12.107), a range (>=6.1 <6.13), apt:SUITE, path:IMAGE, path:IMAGE:MODULES and path:TREE; before each x64: or arm64: for a machine of that kind.`,
  );
});

it('has no machine like a host that is neither x64 nor arm64', () => {
  const own = Object.getOwnPropertyDescriptor(process, 'arch') as PropertyDescriptor;
  onTestFinished(() => void Object.defineProperty(process, 'arch', own));
  Object.defineProperty(process, 'arch', { ...own, value: 'ppc64' });
  const message = '--kernel is "6.12", and this host is ppc64: machines are x64 or arm64.';
  expect(() => parseKernelSpec('6.12', '--kernel')).toThrow(message);
  expect(parseKernelSpec('x64:6.12', '--kernel').architecture).toBe('x64');
});

it('takes a bzImage, with the folder of its modules or without, and a tree that was built', () => {
  const folder = temporaryFolder();
  const image = join(folder, 'arch/x86/boot/bzImage');
  mkdirSync(dirname(image), { recursive: true });
  writeFileSync(image, '');
  const spec = { architecture: 'x64', kind: 'path', image };
  expect(parseKernelSpec(`x64:path:${image}`, '--kernel')).toEqual({ ...spec, modules: null });
  expect(parseKernelSpec(`x64:path:${image}:${folder}`, '--kernel')).toEqual({ ...spec, modules: folder });
  expect(parseKernelSpec(`x64:path:${folder}`, '--kernel')).toEqual({ ...spec, modules: folder });
});

it('takes of a tree that was built for arm64 what make leaves there', () => {
  const folder = temporaryFolder();
  const image = join(folder, 'arch/arm64/boot/Image');
  mkdirSync(dirname(image), { recursive: true });
  writeFileSync(image, '');
  const spec = { architecture: 'arm64', kind: 'path', image, modules: folder };
  expect(parseKernelSpec(`arm64:path:${folder}`, '--kernel')).toEqual(spec);
  expect(() => parseKernelSpec(`x64:path:${folder}`, '--kernel')).toThrow(`${folder} has no arch/x86/boot/bzImage`);
});

it('refuses what is not there, each with its reason', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'bzImage'), '');
  const refusal = (text: string) => expect(() => parseKernelSpec(text, '--kernel'));
  refusal('path:').toThrow('--kernel is "path:"; after path: comes the image of a kernel, ');
  refusal('path:a:b:c').toThrow('--kernel is "path:a:b:c"; after path: comes the image of a kernel, ');
  refusal(`x64:path:${folder}`).toThrow(`${folder} has no arch/x86/boot/bzImage; build the tree with make first.`);
  refusal(`path:${folder}/none`).toThrow(`${folder}/none is no file.`);
  refusal(`path:${folder}/bzImage:${folder}/none`).toThrow(`${folder}/none is not a folder; it is to hold the modules`);
});
