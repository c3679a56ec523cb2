import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Machine } from '../../src/host/machine.js';
import { temporaryFolder } from '../folder.js';

/** A word of the shell. */
const quoted = (path: string) => `'${path.replaceAll("'", "'\\''")}'`;

/** A machine whose emulator is a shell script: descriptor 3 is the port `talk`, 4 is `files`. */
function machine(script: string, architecture = 'x64', clocksource = 'hpet'): Machine {
  const folder = temporaryFolder();
  const program = join(folder, 'qemu');
  writeFileSync(program, `#!/bin/sh\ncd ${quoted(folder)}\n${script}\n`);
  chmodSync(program, 0o755);
  return emulatedBy(program, architecture, clocksource);
}

function emulatedBy(program: string, architecture = 'x64', clocksource = 'hpet'): Machine {
  const kernel = { spec: '6.12', version: '6.12.9', number: '6.12.9', provider: 'apt' as const };
  const made = new Machine(
    {
      kernel: { ...kernel, image: '/a/vmlinuz', initramfs: '/a/initramfs', modules: '/a/modules.ext4' },
      root: '/a/comma,root.ext4',
      emulator: { program, data: ['/a/firmware'] },
      architecture,
    },
    { acceleration: 'tcg', parameters: ['quiet', 'a.b=c'], clocksource },
  );
  onTestFinished(() => made.kill());
  return made;
}

const line = (from: Machine) => new Promise<string>((resolve) => from.listen(resolve));

it('can write to nothing of the host, and has no network', async () => {
  const made = machine('for each; do echo "$each"; done');
  await made.gone;
  expect(made.console).toContain('file=/a/comma,,root.ext4,if=none,id=root,format=raw,readonly=on,file.locking=off');
  expect(made.console.match(/^file=.*/gm)).toEqual([
    expect.stringContaining('readonly=on'),
    expect.stringContaining('readonly=on'),
  ]);
  expect(made.console).toContain('-nic\nnone\n');
  expect(made.console).toContain('console=ttyS0 panic=-1 quiet a.b=c\n');
});

it.each([
  ['x64', 'q35', 'ttyS0'],
  ['arm64', 'virt,gic-version=max', 'ttyAMA0'],
])('is of the board that there is for %s', async (architecture, board, port) => {
  const made = machine('for each; do echo "$each"; done', architecture);
  await made.gone;
  expect(made.console).toContain(`-machine\n${board}\n-cpu\nmax\n`);
  expect(made.console).toContain(`console=${port} panic=-1 `);
});

it.each([
  ['x64', 'tsc', 'panic=-1 tsc=reliable quiet'],
  ['x64', 'hpet', 'panic=-1 quiet'],
  ['arm64', 'tsc', 'panic=-1 quiet'],
])(
  'has its time from the counter of the processor where that is one of this host: %s, %s',
  async (kind, clock, words) => {
    const made = machine('for each; do echo "$each"; done', kind, clock);
    await made.gone;
    expect(made.console).toContain(words);
  },
);

it('talks in lines', async () => {
  const made = machine('read -r line <&3; echo "heard $line" >&3; read -r _ <&3');
  const heard = line(made);
  made.say({ a: 1 });
  expect(await heard).toBe('heard {"a":1}');
});

it('sends files to where they lie here', async () => {
  const from = temporaryFolder();
  writeFileSync(join(from, 'a file'), 'text');
  symlinkSync('/etc/passwd', join(from, 'link'));
  const made = machine(
    `mkdir got; tar -x --read-full-records -C got <&4; tar -x --read-full-records -C got <&4; find got -type f -o -type l >&3; read -r _ <&3`,
  );
  const seen: string[] = [];
  const both = new Promise<void>((resolve) => {
    made.listen((each) => {
      seen.push(each);
      if (seen.length === 3) resolve();
    });
  });
  await made.put([from]);
  const second = join(temporaryFolder(), 'second');
  writeFileSync(second, '2');
  await made.put([second]);
  await both;
  expect(seen.toSorted()).toEqual([`got${from}/a file`, `got${from}/link`, `got${second}`].toSorted());
});

it('leaves out of what it sends what need not come', async () => {
  const from = temporaryFolder();
  mkdirSync(join(from, 'usr/lib/x-linux-gnu/gconv'), { recursive: true });
  writeFileSync(join(from, 'usr/lib/x-linux-gnu/gconv/SET.so'), '');
  writeFileSync(join(from, 'usr/lib/x-linux-gnu/libc.so.6'), '');
  const made = machine('mkdir got; tar -x --read-full-records -C got <&4; find got -type f >&3; read -r _ <&3');
  const said = line(made);
  await made.put([from], ['usr/lib/*-linux-gnu/gconv']);
  expect(await said).toBe(`got${from}/usr/lib/x-linux-gnu/libc.so.6`);
});

it('takes files, and nothing that is none, one archive after the other', async () => {
  const made = machine(`
    mkdir sent; mkfifo sent/fifo; ln -s /etc/passwd sent/link
    mkdir -p sent/sub; echo more > sent/sub/more
    tar -c -C sent . >&4
    read -r _ <&3; mkdir next; echo last > next/last; tar -c -C next . >&4
    read -r _ <&3`);
  let place = '';
  await made.take((folder) => {
    place = folder;
    expect(readdirSync(folder)).toEqual(['sub']);
    expect(readFileSync(join(folder, 'sub/more'), 'utf8')).toBe('more\n');
  });
  expect(existsSync(place)).toBe(false);
  made.say({});
  await made.take((folder) => expect(readdirSync(folder)).toEqual(['last']));
});

it('takes files for this user alone, whatever mode an archive has', async () => {
  const made = machine('mkdir sent; echo secret > sent/file; chmod -R 777 sent; tar -c -C sent . >&4; read -r _ <&3');
  await made.take((folder) => {
    expect(readdirSync(folder)).toEqual(['file']);
    expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o700);
  });
});

it('writes nothing beside the folder, whatever names an archive has', async () => {
  const outside = join(temporaryFolder(), 'outside');
  const inner = temporaryFolder();
  mkdirSync(join(inner, 'a'));
  writeFileSync(join(inner, 'a', 'file'), 'text');
  symlinkSync(outside, join(inner, 'b'));
  const escaped = `escaped-${process.pid}`;
  const made = machine(`
    cd ${quoted(inner)}; mkdir ${quoted(outside)}
    tar -c -P --transform 's#^a/file#../../${escaped}#' b a/file >&4
    read -r _ <&3; rm b; mkdir b; echo x > b/file; tar -c a b/file >&4
    read -r _ <&3; ln -s ${quoted(outside)} c; tar -c c > one.tar; rm c; mkdir c; echo x > c/file; tar -rf one.tar c/file; cat one.tar >&4
    read -r _ <&3`);
  const beside: string[] = [];
  const look = (folder: string) => {
    beside.push(...['..', '../..'].flatMap((each) => readdirSync(join(folder, each))));
  };
  await made.take(look).catch(() => undefined);
  expect(existsSync(join(tmpdir(), escaped))).toBe(false);
  expect(beside).not.toContain(escaped);
  made.say({});
  let names: string[] = [];
  await made.take((folder) => {
    names = readdirSync(folder);
  });
  expect(names).toEqual(['a', 'b']);
  made.say({});
  await made.take(() => undefined).catch(() => undefined);
  expect(readdirSync(outside)).toEqual([]);
});

it('refuses more than a machine has, and takes what comes next', async () => {
  const made = machine(`
    mkdir sent; truncate -s 2G sent/hole; tar -c --sparse -C sent . >&4
    read -r _ <&3; mkdir next; echo last > next/last; tar -c -C next . >&4
    read -r _ <&3`);
  let isSeen = false;
  const taken = made.take(() => {
    isSeen = true;
  });
  await expect(taken).rejects.toThrow('The virtual machine sent more than 1 GiB of files.');
  expect(isSeen).toBe(false);
  made.say({});
  await made.take((folder) => expect(readdirSync(folder)).toEqual(['last']));
});

it('does not wait for the rest of what the machine stopped sending', async () => {
  const made = machine('mkdir s; echo text > s/file; tar -c -C s . | head -c 700 >&4; echo failed >&3; read -r _ <&3');
  const stop = new AbortController();
  void line(made).then(() => stop.abort());
  await expect(made.take(() => undefined, stop.signal)).rejects.toThrow('stopped sending');
});

it('reports a tar that cannot be started, and goes on', async () => {
  const made = machine('read -r _ <&3; mkdir n; echo last > n/last; tar -c -C n . >&4; read -r _ <&3');
  const { PATH } = process.env;
  process.env['PATH'] = '/nowhere';
  const taken = made.take(() => undefined);
  process.env['PATH'] = PATH;
  await expect(taken).rejects.toThrow('tar is not on this host.');
  made.say({});
  await made.take((folder) => expect(readdirSync(folder)).toEqual(['last']));
});

it('ends a machine whose line does not end', async () => {
  const made = machine("head -c 68000000 /dev/zero | tr '\\0' a >&3; sleep 1000 & wait");
  expect(await made.gone).toBe('was ended, because it sent a line of more than 64 MiB');
});

it('tells that it ended, and the line that says why', async () => {
  const made = machine(`
    echo 'Kernel panic - not syncing: no init'; echo 'reboot: machine restart' >&2; exit 0`);
  expect(await made.gone).toBe('ended with exit code 0');
  expect(made.lastWords()).toBe('Kernel panic - not syncing: no init');
  await expect(made.put(['/etc/hostname'])).rejects.toThrow(/^The virtual machine ended .*Kernel panic/);
});

it('tells what its init gave up for, not that the kernel then turned it off', async () => {
  const made = machine("echo 'criu-lxc-test: no disk root: why?'; echo '[   22.680175] reboot: Power down'");
  await made.gone;
  expect(made.lastWords()).toBe('no disk root: why?');
});

it('does not take what it survived for why it does not answer', async () => {
  const made = machine(
    "echo 'BUG: of an hour ago'; echo 'waiting for a disk'; read -r _ <&3; echo 'Oops: now'; echo bye",
  );
  while (!made.console.includes('waiting')) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(made.lastWords()).toBe('waiting for a disk');
  made.say({});
  await made.gone;
  expect(made.lastWords()).toBe('Oops: now');
});

it('is gone when it is killed', async () => {
  const made = machine('echo begun; sleep 1000 & wait');
  while (!made.console.includes('begun')) await new Promise((resolve) => setTimeout(resolve, 5));
  await made.kill();
  expect(await made.gone).toBe('ended with killed by SIGKILL');
});

it('says that an emulator printed nothing', async () => {
  const made = machine('');
  await made.gone;
  expect(made.lastWords()).toBe('it printed nothing');
});

it('says what is wrong with an emulator that is not there', async () => {
  const made = emulatedBy('/nowhere/qemu');
  expect(await made.gone).toBe('ended with exit code 127');
  expect(made.lastWords()).toMatch(/\/nowhere\/qemu/);
});
