/**
 * Begins to fetch an address.
 *
 * @throws Error when nothing is there, or as `fetch`: {@link whyNotFetched} has the reason in words
 */
export async function download(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`the server said ${response.status} ${response.statusText}`);
  return response;
}

/** What `fetch` says alone is "fetch failed": the reason is in its cause. */
export function whyNotFetched(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
