import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What `${{ }}` can name: `github`, `inputs`, `steps` and others. */
export type Contexts = Record<string, unknown>;

/** How the job went until now, for `success()` and its kin. */
export type Status = 'success' | 'failure' | 'cancelled';

const STATUS: Record<string, readonly Status[]> = {
  always: ['success', 'failure', 'cancelled'],
  success: ['success'],
  failure: ['failure'],
  cancelled: ['cancelled'],
};

/** The value of one expression, as JavaScript has it. */
function evaluate(expression: string, contexts: Contexts, status: Status = 'success'): unknown {
  const infos = Object.keys(STATUS).map((name) => ({ name, minArgs: 0, maxArgs: 0 }));
  const functions = infos.map((info) => {
    const call = () => new data.BooleanData(STATUS[info.name]?.includes(status) === true);
    return [info.name, { ...info, call }] as const;
  });
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), infos).parse();
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const value = new Evaluator(tree, dictionary, new Map(functions)).evaluate();
  return JSON.parse(JSON.stringify(value, data.replacer) ?? 'null');
}

/** A text with its expressions filled in; one expression alone keeps its type. */
export function filled(text: unknown, contexts: Contexts): unknown {
  if (typeof text !== 'string') return text;
  const alone = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(text.trim());
  if (alone !== null) return evaluate(alone[1] ?? '', contexts);
  return text.replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => words(evaluate(expression, contexts)));
}

/** Each value of a mapping as a text, as inputs and variables are. */
export function texts(mapping: Record<string, unknown> = {}, contexts: Contexts = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping).map(([key, value]) => [key, words(filled(value, contexts))]));
}

/** Whether an `if` holds: without a word about it, only when nothing has failed. */
export function holds(condition: unknown, contexts: Contexts, status: Status): boolean {
  if (condition === undefined) return status === 'success';
  const text = String(condition)
    .trim()
    .replace(/^\$\{\{(.*)\}\}$/s, '$1');
  const asks = Object.keys(STATUS).some((name) => new RegExp(`\\b${name}\\(`).test(text));
  return Boolean(evaluate(asks ? text : `success() && (${text})`, contexts, status));
}

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? 'Object' : String(value);
}
