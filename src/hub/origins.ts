/** Which pages may open a socket to this hub. */
export interface OriginRule {
  /** Origins beside the hub's own, such as `https://iltapaja.example`; `*` allows every page. */
  readonly allowed: readonly string[];
}

/**
 * Whether a page of this `Origin` may connect to a hub that was addressed as `host`. Programs other than browsers
 * send no Origin and may connect: the check keeps strangers' pages away, it is no lock.
 */
export function isAllowedOrigin(origin: string | undefined, host: string | undefined, rule: OriginRule): boolean {
  if (origin === undefined || rule.allowed.includes("*")) return true;
  if (rule.allowed.some((allowed) => allowed === origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
