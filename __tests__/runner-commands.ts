/** Commands of actions/runner: what its ActionCommandManager registers. */
const REGISTERED = [
  ...['add-mask', 'add-matcher', 'add-path', 'debug', 'echo', 'endgroup', 'error', 'group', 'notice', 'remove-matcher'],
  ...['save-state', 'set-env', 'set-output', 'stop-commands', 'warning'],
];

/**
 * The names of the commands that actions/runner takes out of what a step prints, as its ActionCommand.cs reads a line:
 * `::name …::` behind any white space, else `##[name …]` anywhere. What stop-commands hides is no command.
 */
export function runnerCommands(output: string): string[] {
  const found: string[] = [];
  let token: string | null = null;
  for (const line of output.split(/\r\n|\n|\r/)) {
    const name = (/^\s*::(.*?)::/.exec(line) ?? /##\[(.*?)\]/.exec(line))?.[1]?.split(' ')[0]?.toLowerCase();
    if (name === undefined) continue;
    if (token !== null) {
      if (name === token) token = null;
      continue;
    }
    if (!REGISTERED.includes(name)) continue;
    if (name === 'stop-commands') token = line.slice(line.lastIndexOf('::') + 2).toLowerCase();
    found.push(name);
  }
  return found;
}
