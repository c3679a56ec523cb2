/** A block of code in Markdown, in a fence longer than any run of backticks in it, so that no line of it can close it. */
export function fenced(code: string): string {
  const runs = code.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return `${fence}\n${code}\n${fence}`;
}
