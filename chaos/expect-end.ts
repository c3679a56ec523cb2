import { tester } from '../__tests__/real/tester.js';

type Outcome = Awaited<ReturnType<typeof tester>>;

/** Runs the command, and adds a fault where it did not end as it must. */
export async function expectEnd(
  args: readonly string[],
  isRight: (outcome: Outcome) => boolean,
  faults: string[],
): Promise<boolean> {
  const outcome = await tester(args);
  if (isRight(outcome)) return true;
  const { code, stdout, stderr } = outcome;
  const said = `${stderr.trim().slice(-300)}\n${stdout.trim().slice(-600)}`;
  faults.push(`\`${args[0]}\` ended with exit code ${code}: ${said}`);
  return false;
}
