/**
 * Whether an address has a password in it, or what may be one: over http a user name alone may be a token.
 *
 * @param text a URL, `USER@HOST:PATH`, or anything else, which has none
 */
export function holdsCredentials(text: string): boolean {
  const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
  if (scheme === undefined) {
    const [host = ''] = /^[^/\s]*/.exec(text) ?? [];
    return host.includes(':') && host.lastIndexOf('@') > host.indexOf(':');
  }
  // Others may read more into it than Node does.
  if (!URL.canParse(text)) return text.includes('@');
  const { username, password } = new URL(text);
  return password !== '' || (username !== '' && !/ssh$/i.test(scheme));
}

/**
 * An address that a browser may be sent to, with nothing in it that ends a link in HTML or Markdown; null for what is neither
 * http nor https, or has a user in it, who could be taken for the host.
 */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return null;
  return href.replaceAll(
    /[^\w./:#?=&%~+,;@-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A text without the queries of URLs in it, which may hold a token. No scheme is longer; without a limit long lines take hours. */
export function withoutQueries(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s?#"]*)\?[^\s#"]*/gi, '$1?…');
}
