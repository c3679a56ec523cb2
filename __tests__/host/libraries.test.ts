import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { linksWith } from '../../src/host/libraries.js';
import { temporaryFolder } from '../folder.js';

it('tells whether a program is linked with a library, also one of the store', () => {
  const folder = temporaryFolder();
  const write = (name: string, content: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const [library, elf] = ['libbpf.so', '\x7fELF…libc.so.6'];
  expect(linksWith(write('with/criu', `${elf}\0libbpf.so.1`), library)).toBe(true);
  expect(linksWith(write('without/criu', elf), library)).toBe(false);
  expect(linksWith(write('static/criu', '\x7fELF'), library)).toBeNull();
  expect(linksWith(write('script/criu', '#!/bin/sh\nlibc.so.6'), library)).toBeNull();
  expect(linksWith(join(folder, 'none'), library)).toBeNull();
  write('store/root/usr/sbin/criu', `${elf}\0libbpf.so.1`);
  expect(linksWith(write('store/bin/criu', '#!/bin/sh'), library)).toBe(true);
});
