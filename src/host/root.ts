/** Never asks for a password: a job would wait for ever. */
export const SUDO = ['sudo', '-n', '--'] as const;

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}
