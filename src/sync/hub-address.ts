/** The hub's socket: the configured one, or `/ws` where the page came from; none for a page opened from a file. */
export function hubAddress(
  page: { readonly protocol: string; readonly host: string },
  configured?: string,
): string | undefined {
  if (configured !== undefined && configured !== "") return configured;
  if (page.protocol === "https:") return `wss://${page.host}/ws`;
  if (page.protocol === "http:") return `ws://${page.host}/ws`;
  return undefined;
}
