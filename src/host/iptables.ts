import { run } from './command.js';
import { searchPath } from './inspect.js';

const LIMIT_MS = 10_000;

/** The iptables that CRIU would run: `iptables-restore v1.8.9 (nf_tables)`. Null when there is none that says so. */
export async function findIptables(): Promise<{ version: string; nft: boolean } | null> {
  try {
    const env = { ...process.env, PATH: searchPath().join(':') };
    const { stdout } = await run(['iptables-restore', '--version'], { timeoutMs: LIMIT_MS, env });
    const version = stdout.match(/v(\d+\.\d+(\.\d+)?)/)?.[1];
    return version === undefined ? null : { version, nft: stdout.includes('nf_tables') };
  } catch {
    return null;
  }
}
