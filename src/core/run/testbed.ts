import { join } from 'node:path';
import { DEFAULT_WORK_DIR, type Host, inspect } from '../../host/inspect.js';
import { nativeProgram } from '../../host/installation.js';
import { mayUseKvm } from '../../host/machine.js';
import { MachineRoom } from '../../host/machine-room.js';
import { type LinkNames, ownLinks } from '../../host/net-links.js';
import { readOrNull } from '../../host/process.js';
import type { OnProgress } from '../../host/progress.js';
import { self } from '../../host/sandbox-record.js';
import { holdOwn, writeWhole } from '../../host/write-file.js';
import type { Provider } from '../../provide/provide.js';
import { Store } from '../../provide/store.js';
import { isOfTheSystem } from '../../words/errors.js';
import type { Acceleration, Cell } from '../../words/result.js';
import { MachineCell, MachineLost } from '../cell/machine-cell.js';
import type { CellOutcome } from '../cell/plan.js';
import type { SandboxObserver, SandboxRequest } from '../cell/sandbox-run.js';
import { runStageAsRoot } from '../cell/sudo.js';
import type { Request } from '../request/request.js';

/** Where a cell runs: this host, as root or under sudo; or a virtual machine with another kernel. */
export interface Testbed {
  host: Host;
  /** Links of it, outside of any sandbox. */
  links: LinkNames;
  run(request: SandboxRequest, observer: SandboxObserver): Promise<CellOutcome>;
  /** Nothing is left of it but this host. */
  end(): Promise<void>;
}

/** What of a cell's surroundings makes a testbed. */
interface Around {
  /** The bundled src/helper/main.ts. */
  cellProgram: string;
  /** Folder of the tool cache. */
  store: string;
  onProgress: OnProgress;
  signal: AbortSignal;
}

/** File with the boot id of the host on which it was seen. */
const KVM_HANGS = 'kvm-hangs';

const room = new MachineRoom();

/** This host, as the request uses it. */
export function inspectFor({ workDir }: Request, { cellProgram }: Pick<Around, 'cellProgram'>): Promise<Host> {
  return inspect(workDir ?? DEFAULT_WORK_DIR, nativeProgram('probe', cellProgram));
}

/** @param host as it was seen before, for a whole grid */
export async function testbedHere(
  request: Request,
  around: Pick<Around, 'cellProgram' | 'signal'>,
  host?: Host,
): Promise<Testbed> {
  return {
    host: host ?? (await inspectFor(request, around)),
    links: ownLinks(),
    run: (stage, observer) => runStageAsRoot(stage, observer, around.signal),
    end: async () => undefined,
  };
}

/**
 * Boots a machine with the kernel that was asked for, and fills the cell with what it is.
 *
 * @throws StageError when its parts cannot be had; MachineLost when it does not boot
 */
export async function testbedInMachine(
  { kernel, cgroup }: Request & { kernel: NonNullable<Request['kernel']> },
  cell: Cell,
  provider: Pick<Provider, 'machine'>,
  { cellProgram, signal, onProgress, store }: Around,
): Promise<Testbed> {
  const parts = await provider.machine(kernel.spec, kernel.text);
  cell.kernel = parts.kernel.version;
  cell.kernelNumber = parts.kernel.number;
  const leave = await room.enter(signal, () => onProgress({ type: 'stage', stage: 'queue' }));
  const boot = async (acceleration: Acceleration) => {
    cell.machine = acceleration;
    onProgress({ type: 'stage', stage: 'machine', detail: `Linux ${parts.kernel.version}, ${acceleration}` });
    return MachineCell.boot(parts, acceleration, { cgroup: cgroup === 'auto' ? 'v2' : cgroup, cellProgram, signal });
  };
  let machine: MachineCell | undefined;
  const end = async () => {
    await machine?.end();
    leave();
  };
  try {
    // KVM runs what the host is.
    const started = await (parts.architecture === process.arch ? booted(boot, store) : boot('tcg'));
    machine = started;
    const { host, links } = await started.inspect();
    return { host, links, run: (stage, observer) => started.run(stage, observer), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * That /dev/kvm can be opened proves nothing: with that of some hosts a machine hangs in its first instructions. It is KVM's
 * fault where the same machine boots without.
 */
async function booted(boot: (acceleration: Acceleration) => Promise<MachineCell>, store: string): Promise<MachineCell> {
  const hangs = new KvmHangs(store);
  if (!mayUseKvm() || hangs.isKnown()) return boot('tcg');
  try {
    return await boot('kvm');
  } catch (error) {
    if (!(error instanceof MachineLost)) throw error;
  }
  const machine = await boot('tcg');
  hangs.remember();
  return machine;
}

/** Whether KVM was seen to hang since this host was booted, kept in the store. */
class KvmHangs {
  private readonly folder: string;

  constructor(store: string) {
    this.folder = new Store(store, process.arch, () => undefined).own('machine');
  }

  isKnown(): boolean {
    return readOrNull(join(this.folder, KVM_HANGS)) === self().bootId;
  }

  remember(): void {
    try {
      holdOwn(this.folder).close();
      writeWhole(join(this.folder, KVM_HANGS), self().bootId);
    } catch (error) {
      // The next cell waits once more.
      if (!isOfTheSystem(error)) throw error;
    }
  }
}
