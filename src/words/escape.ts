/** Texts come from logs, from containers and from files of strangers. What a reader of them cannot bear is taken out here. */

/**
 * Control characters but for the end of a line and the tab, halves of surrogate pairs, what nobody sees or what turns the
 * direction of text, other ends of lines, and what is no character for good.
 */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Cf}\p{DI}\p{Zl}\p{Zp}\p{NChar}]/gu;

const ESCAPE = '\u001b';
/** Styles that {@link styled} begins and ends; no other sequence gets to a terminal. */
const STYLED = new RegExp(`(${ESCAPE}\\[(?:0|1|31|32|33|36)m)`);

export type Style = 1 | 31 | 32 | 33 | 36;

/** Text that steers no terminal, breaks no document, and of which everything is seen. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\uFFFD');
}

/** The same on one line, with single spaces. */
export function oneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ');
}

/** The same on one line, and columns stay where they are. */
export function printableLine(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

/** Bold, red, green, yellow or cyan, for a terminal. */
export function styled(style: Style, text: string): string {
  return `${ESCAPE}[${style}m${printable(text)}${ESCAPE}[0m`;
}

/** A page that may be styled, for a terminal. */
export function terminal(page: string): string {
  return page
    .split(STYLED)
    .map((part, at) => (at % 2 === 1 ? part : printable(part)))
    .join('');
}

/** Text in XML, between tags or quotes. */
export function xml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON within a script element of HTML: there only `<` can end it. */
export function scriptJson(value: unknown): string {
  const plain = (_key: string, each: unknown) => (typeof each === 'string' ? printable(each) : each);
  return JSON.stringify(value, plain).replaceAll('<', '\\u003c');
}

/** JSON for a terminal or a pipe: the same value, and nothing in it that is not {@link printable}. */
export function printableJson(value: unknown): string {
  const escaped = (character: string) =>
    Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`);
  return JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) => escaped(character).join(''));
}
