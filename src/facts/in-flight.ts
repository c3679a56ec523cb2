import type { InFlight } from '../workload/keeper.js';

/** What was sent before the dump must come out after the restore. */
export function arrived(where: string, before: InFlight, after: InFlight): string | null {
  return after.received === before.sent ? null : `${before.sent} lay in ${where}, and ${after.received} came out.`;
}

/** The first complaint of several. */
export function first(...complaints: (string | null)[]): string | null {
  return complaints.find((complaint) => complaint !== null) ?? null;
}
