import { type InputName, inputOf, isSwitch } from './inputs.js';

/** What it does and what it takes, in Markdown. */
export function describeInput(name: InputName): string {
  const { text, allowed, range, workload } = inputOf(name);
  const code = (value: string) => `\`${value}\``;
  const isSaid = allowed?.every((value) => text.includes(code(value))) ?? true;
  return [
    workload === undefined
      ? text
      : `Of the workload ${code(workload)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
    ...(allowed === undefined || isSaid ? [] : [`One of ${allowed.map(code).join(', ')}.`]),
    ...(range === undefined ? [] : [`From ${range.least} to ${range.most}.`]),
    ...(isSwitch(name) ? ['`true` or `false`.'] : []),
  ].join(' ');
}
