import { webAddress } from '../words/address.js';

/** Where there is nothing to be shown. */
export const NONE = 'No result is like this.';

type Child = Node | string | null;

/**
 * An element with attributes and children. Strings become text, never markup: they come from logs and containers.
 * An attribute that is `false` or null is left out; one that is `true` is empty.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** `1 result`, `2 results`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** A sentence whose `code` and addresses look like that. */
export function rich(words: string): (Node | string)[] {
  return words
    .split(/(`[^`]+`|https:\/\/[\w./#?=&%~+-]*[\w/])/)
    .filter((part) => part !== '')
    .map((part) => {
      if (/^`.+`$/.test(part)) return element('code', {}, part.slice(1, -1));
      return part.startsWith('https://') ? element('a', { href: part, rel: 'noreferrer' }, part) : part;
    });
}

/** A link to the run of a workflow, or its words where that is no address to be sent to. */
export function runLink(words: string, url: string, commit: string): HTMLElement {
  const href = webAddress(url);
  const title = `workflow at ${commit.slice(0, 9)}`;
  return href === null ? element('span', { title }, words) : element('a', { href, rel: 'noreferrer', title }, words);
}

/**
 * A table that scrolls sideways where it is too wide.
 *
 * @param numbersFrom first column of numbers
 */
export function table(name: string, columns: string[], numbersFrom: number, rows: HTMLElement[]): HTMLElement {
  const heads = columns.map((column, at) =>
    element('th', { scope: 'col', class: at >= numbersFrom ? 'number' : null }, column),
  );
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': name },
    element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows)),
  );
}

/** The element of index.html that has this id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found as T;
}
