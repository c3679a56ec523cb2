import { expect, it } from 'vitest';
import { buildProblem } from '../../src/provide/zdtm-build.js';

const LOG = ` CC        aio00.o
aio00.c:1:10: fatal error: libaio.h: No such file or directory
    1 | #include <libaio.h>
compilation terminated.
make: *** [../Makefile.inc:87: aio00.o] Error 1
 CC        env00.o
 LINK      env00
 LINK      bpf_hash
/usr/bin/ld: libbpf.a(libbpf.o): undefined reference to \`elf_end'
collect2: error: ld returned 1 exit status
make: *** [../Makefile.inc:94: bpf_hash] Error 1
 LINK      caps00
/usr/bin/ld: cannot find -lcap: No such file or directory
make: *** [../Makefile.inc:94: caps00] Error 1
make: Target 'aio00' not remade because of errors.
`;

it.each([
  ['aio00', 'aio00.c:1:10: fatal error: libaio.h: No such file or directory (apt-get install libaio-dev)'],
  ['bpf_hash', "/usr/bin/ld: libbpf.a(libbpf.o): undefined reference to `elf_end'"],
  ['caps00', '/usr/bin/ld: cannot find -lcap: No such file or directory (apt-get install libcap-dev)'],
  ['env00', 'make says nothing about it'],
])('says why %s could not be built', (name, reason) => {
  expect(buildProblem(name, LOG)).toBe(`It could not be built: ${reason}`);
});
