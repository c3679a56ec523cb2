// Inside a sandbox: runs the floor again and again, once for each line on standard input.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { containerConfig } from '../src/lxc/config.js';
import { BRIDGE, makeBridge } from '../src/lxc/network.js';
import { WitnessWorkload } from '../src/workload/witness.js';

const [programs = '', busybox = '', keeper = '', floor = '', folder = ''] = process.argv.slice(2);
const env = { ...process.env, PATH: `${programs}:${process.env['PATH']}`, HOME: folder };
const path = join(folder, 'lxc');
const rootfs = join(folder, 'rootfs');
const mountPoint = join(folder, 'mount-point');
mkdirSync(join(path, 'floor'), { recursive: true });
mkdirSync(mountPoint);
// The floor asks it nothing.
const workload = new WitnessWorkload(busybox, folder, { keeper, inspector: '' });
workload.fill(rootfs);
await makeBridge(BRIDGE, 'privileged', env);
writeFileSync(
  join(path, 'floor', 'config'),
  containerConfig({
    ...{ name: 'floor', kind: 'privileged', cgroup: 'v1', rootfs, mountPoint },
    ...{ init: workload.container.init, limits: workload.container.limits, more: workload.container.config },
    ...{
      attributes: new Set<string>(),
      isConfined: true,
      lastCapability: 40,
      apparmor: null,
      ioLimit: null,
      ipv6: false,
    },
  }),
);
for await (const _ of createInterface({ input: process.stdin })) {
  const images = join(folder, 'images');
  rmSync(images, { recursive: true, force: true });
  mkdirSync(images);
  process.stdout.write(execFileSync('sh', [floor, path, 'floor', images], { env, timeout: 60_000 }));
}
