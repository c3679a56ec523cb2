import { type Audit, type Place, viewOf } from '../../host/audit.js';
import { endSandbox, type Sandbox, vacateSandbox } from '../../host/sandbox.js';
import { ADDRESSES, bridgeOf } from '../../lxc/network.js';
import type { Finding } from '../../words/result.js';
import { containerName } from './plan.js';

/** The sandboxes of one cell, one after the other and side by side: whatever was opened is ended. */
export class Places {
  /** Of those that have ended: what is or was left of each. */
  private readonly left = new Map<Sandbox, Finding>();
  private readonly open = new Set<Sandbox>();
  /** As the audit looks for each; it has a view once somebody speaks in it. */
  private readonly traces = new Map<Sandbox, Pick<Place, 'marks'> & Partial<Place>>();
  private readonly audit: Audit;

  constructor(audit: Audit) {
    this.audit = audit;
  }

  /** @param place from 0: which one of the container's it is */
  add(sandbox: Sandbox, place: number): Sandbox {
    const { id, record } = sandbox;
    const bridge = { name: bridgeOf(place), address: `${ADDRESSES.gateway4}/24` };
    const marks = { id, cgroups: record.cgroups, container: containerName(id), bridge, mac: ADDRESSES.mac };
    this.open.add(sandbox);
    this.traces.set(sandbox, { marks });
    this.audit.listen(id, record.cgroups);
    return sandbox;
  }

  /** Whoever tells the first event stands in the sandbox as it is for the whole cell; after the last one it is gone. */
  see(sandbox: Sandbox): void {
    const traces = this.traces.get(sandbox);
    if (traces !== undefined) traces.view ??= viewOf(sandbox.command.pid);
  }

  get leaks(): Finding[] {
    return [...this.left.values()];
  }

  /** Ends what lives in a sandbox, and proves that nothing of it is left: processes, cgroups, namespaces. False when something is. */
  async vacate(sandbox: Sandbox): Promise<boolean> {
    const left = await vacateSandbox(sandbox);
    const { marks, view = viewOf(undefined) } = this.traces.get(sandbox) as Place;
    if (left.length === 0) left.push(...(await this.audit.ended({ marks, view })));
    // This stands, whatever becomes of it: the container goes nowhere.
    this.tell(sandbox, `Something outlived the sandbox ${sandbox.id}`, left);
    return left.length === 0;
  }

  async end(sandbox: Sandbox): Promise<void> {
    this.open.delete(sandbox);
    const left = await endSandbox(sandbox).catch((error: Error) => [error.message]);
    this.tell(sandbox, `The sandbox ${sandbox.id} could not be removed`, left);
  }

  async endAll(): Promise<void> {
    for (const sandbox of this.open) await this.end(sandbox);
  }

  /** All of them, once they have ended. */
  audited(): Place[] {
    return [...this.traces.values()].map(({ marks, view = viewOf(undefined) }) => ({ marks, view }));
  }

  private tell(sandbox: Sandbox, what: string, left: readonly string[]): void {
    if (left.length === 0) return;
    const advice = 'Run `criu-lxc-test clean`. A process in D state ends when what it waits for ends.';
    const message = `${what}: ${left[0]}.`;
    this.left.set(sandbox, { id: 'leak', severity: 'error', message, evidence: left.join('\n'), advice });
  }
}
