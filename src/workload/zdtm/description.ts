/** What a `.desc` says of a test, as far as it matters here. CRIU's zdtm.py reads the same files. */
export interface Description {
  /** Where zdtm.py runs it: on the host (`h`), in namespaces (`ns`), in a user namespace, too (`uns`). */
  flavours: string[];
  /** `suid`: it needs root; `nouser`: it cannot run as an ordinary user; `crfail`: its dump must fail; … */
  flags: string[];
  /** CRIU's options of dump and restore, those of one of them included. */
  options: string[];
  /** Programs and files that it needs: of each a choice of paths. */
  needs: string[][];
  /** As `uname -m` has it; empty when it runs on all. */
  machines: string[];
}

/** Strings, comments, and what is spelt otherwise in JSON. */
const TOKEN = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|#[^\n]*|\b(None|True|False)\b|,(?=\s*[}\]])/g;
const JSON_WORD: Record<string, string> = { None: 'null', True: 'true', False: 'false' };

/**
 * Reads a `.desc`: a literal of Python, a dictionary of strings and lists.
 *
 * @returns null when it is something else, such as a program
 */
export function parseDescription(text: string): Description | null {
  const json = text.replaceAll(TOKEN, (_, single?: string, double?: string, word?: string) => {
    const string = single ?? double;
    if (string !== undefined) return JSON.stringify(string.replaceAll(/\\(.)/g, '$1'));
    return word === undefined ? '' : (JSON_WORD[word] as string);
  });
  let literal: unknown;
  try {
    literal = text.trim() === '' ? {} : JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof literal !== 'object' || literal === null || Array.isArray(literal)) return null;
  const fields: Record<string, unknown> = { ...literal };
  const words = (name: string) =>
    String(fields[name] ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
  const { deps } = fields;
  return {
    flavours: fields['flavor'] === undefined ? ['h', 'ns', 'uns'] : words('flavor'),
    flags: words('flags'),
    options: ['opts', 'dopts', 'ropts'].flatMap(words),
    needs: Array.isArray(deps) ? deps.map((paths) => String(paths).split('|')) : [],
    machines: words('arch'),
  };
}
