import { join } from 'node:path';
import { NO_BREAKPOINTS } from '../../criu/faults.js';
import { criuSettings } from '../../criu/settings.js';
import { predict } from '../../diagnosis/predict.js';
import type { Subject } from '../../diagnosis/prediction.js';
import { nativeVersion } from '../../host/cgroups.js';
import { findGlibc } from '../../host/glibc.js';
import { inspectSockets } from '../../host/inspector.js';
import { nativeProgram } from '../../host/installation.js';
import { findIptables } from '../../host/iptables.js';
import { linksWith } from '../../host/libraries.js';
import { linksOf, ownLinks } from '../../host/net-links.js';
import { observeAttached, observeMounts, observeTree } from '../../host/observe.js';
import { isThereInside } from '../../host/read-inside.js';
import { isRoot } from '../../host/root.js';
import { inForce, readConfig } from '../../lxc/config-file.js';
import { findRunning } from '../../lxc/find-running.js';
import { Store } from '../../provide/store.js';
import { Skip, StageError } from '../../words/errors.js';
import type { Forecast } from '../../words/forecast.js';
import type { Component } from '../../words/result.js';
import type { Request } from '../request/request.js';
import { makeProvider, type Surroundings } from './run.js';
import { inspectFor } from './testbed.js';

/** The container to look at. */
export interface ContainerRef {
  /** Its name, or the file that was named. */
  called: string;
  /** Its config file; absolute. */
  config: string;
  /** Null when only a file was named. */
  container: { lxcPath: string; name: string } | null;
}

/**
 * What will make checkpoint or restore of a container fail here. Starts and changes nothing.
 *
 * @throws UsageError when the config cannot be read; StageError when a version that was asked for cannot be had
 */
export async function forecast(
  container: ContainerRef,
  request: Request,
  surroundings: Surroundings,
): Promise<Forecast> {
  const settings = inForce(readConfig(container.config));
  const host = await inspectFor(request, surroundings);
  const [criu, lxc] = await components(request, surroundings);
  const unseen: string[] = [];
  if (criu === null)
    unseen.push('No CRIU was found, and --criu names none: nothing that depends on its version is predicted.');
  if (lxc === null)
    unseen.push('No LXC was found, and --lxc names none: nothing that depends on its version is predicted.');
  const subject: Subject = {
    file: container.config,
    settings,
    glibc: glibc(settings),
    dumpsBpfMaps: criu === null ? null : linksWith(join(criu.path, 'criu'), 'libbpf.so'),
    running: await observe(container, surroundings, unseen),
    criu: criu?.version ?? null,
    lxc: lxc?.version ?? null,
    cgroup: request.cgroup === 'auto' ? nativeVersion(host.hierarchies) : request.cgroup,
    host,
    hostLinks: ownLinks(),
    iptables: await findIptables(),
    ...criuSettings(),
    ...faults(request),
  };
  return {
    schemaVersion: 1,
    tool: surroundings.tool,
    container: container.called,
    config: container.config,
    running: subject.running !== null,
    criu: subject.criu,
    lxc: subject.lxc,
    cgroup: subject.cgroup,
    kernel: host.kernel,
    predictions: predict(subject),
    unseen,
  };
}

function faults({ mode }: Request): Pick<Subject, 'fault' | 'noBreakpoints'> {
  const fault = process.env['CRIU_FAULT'];
  const without = fault === String(NO_BREAKPOINTS);
  return { fault: without ? undefined : fault, noBreakpoints: without || mode.noBreakpoints };
}

/** Those that were named, wherever they come from; else what the host or the store has. */
async function components(request: Request, surroundings: Surroundings) {
  const { criu, lxc } = request;
  const { store, signal, onProgress } = surroundings;
  const provider = makeProvider(request, surroundings);
  const find = async (name: 'criu' | 'lxc', { spec, text }: Request['criu']): Promise<Component | null> =>
    spec.kind === 'default' ? provider.atHand(name) : provider.provide(name, spec, text);
  try {
    return await new Store(store, process.arch, onProgress, signal).hold(() =>
      Promise.all([find('criu', criu), find('lxc', lxc)]),
    );
  } catch (error) {
    if (error instanceof Skip) throw new StageError('provide', error.message, { cause: error });
    throw error;
  }
}

async function observe(
  { container, called }: ContainerRef,
  { cellProgram }: Surroundings,
  unseen: string[],
): Promise<Subject['running']> {
  if (container === null) {
    unseen.push('Only a config was named: no processes were looked at. `--container NAME` looks at those, too.');
    return null;
  }
  if (!isRoot()) {
    unseen.push('Only root sees whether the container runs, and its processes.');
    return null;
  }
  const running = findRunning(container.lxcPath, container.name);
  if (running === null) {
    unseen.push(`${called} does not run: no processes were looked at.`);
    return null;
  }
  const { restored, init } = running;
  const processes = observeTree(init);
  await inspectSockets(nativeProgram('inspector', cellProgram), processes).catch((error: Error) =>
    unseen.push(`The sockets could not be asked what they are: ${error.message}`),
  );
  return {
    restored,
    processes,
    attached: observeAttached(init),
    mounts: observeMounts(init),
    hasAutofs: isThereInside(`/proc/${init}/root`, 'dev/autofs'),
    links: linksOf(init),
  };
}

/** Of a root file system in a folder. */
function glibc(settings: Subject['settings']): string | null {
  const path = settings.findLast(({ key }) => key === 'lxc.rootfs.path')?.value.replace(/^dir:/, '');
  return path?.startsWith('/') ? findGlibc(path) : null;
}
