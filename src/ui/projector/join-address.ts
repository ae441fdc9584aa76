/** The part of a join link that people type: no code, and no "https://" as browsers add it by themselves. */
export function joinAddress(link: string): string {
  const address = link.replace(/[#?].*$/s, "").replace(/\/+$/, "");
  return address.replace(/^https:\/\//, "");
}
