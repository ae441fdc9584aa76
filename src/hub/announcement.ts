import { terminalQr } from "./terminal-qr.ts";

/** What the announcement is made of. */
export interface Place {
  /** The hub on its own machine. */
  readonly url: string;
  /** The host it listens on. */
  readonly host: string;
  readonly publicUrl: string | undefined;
  /** UDP port on which devices dial the hub directly, if they can. */
  readonly directPort: number | undefined;
  /** How installed apps reach it, as text to be pasted. */
  readonly offer: string | undefined;
  /** Addresses of the machine on local networks, best first. */
  readonly lanAddresses: readonly string[];
  readonly colours: boolean;
}

/** What the hub prints once it runs: where it is reached, and the best address as a QR code. */
export function announcement(place: Place): string {
  const urls = reachableUrls(place);
  const best = urls[0] ?? place.url;
  const lines = [
    "Iltapaja hub is running.",
    "",
    ...urls.map((url) => `  ${url}`),
    ...(urls.includes(place.url) ? [] : [`  ${place.url}  (this machine)`]),
    "",
    ...directLines(place),
    terminalQr(best, place.colours),
    "",
    `Scan to open ${best}. Stop with Ctrl+C.`,
  ];
  return lines.join("\n");
}

function directLines({ directPort, offer }: Place): readonly string[] {
  if (directPort === undefined) return [];
  return [
    `Installed apps in this hall dial UDP port ${directPort} directly, by the join code's QR.`,
    ...(offer === undefined
      ? []
      : [
          "An app that came from elsewhere learns of this hub by its code, pasted on its page of connections:",
          "",
          `  ${offer}`,
        ]),
    "",
  ];
}

/** Addresses for other devices, best first; this machine's own when there is no network. */
export function reachableUrls({
  url,
  host,
  publicUrl,
  lanAddresses,
}: Omit<Place, "colours" | "directPort" | "offer">): readonly string[] {
  const everywhere = host === "0.0.0.0" || host === "::";
  const hosts = everywhere ? lanAddresses : [host.includes(":") ? `[${host}]` : host];
  const { protocol, port } = new URL(url);
  const local = hosts.map((name) => `${protocol}//${name}${port === "" ? "" : `:${port}`}`);
  const all = publicUrl === undefined ? local : [publicUrl, ...local];
  return all.length === 0 ? [url] : all;
}

const stages = ["arrival", "write", "group", "vote", "tables", "closing"];

/**
 * Where the example evening is found: 40 people of 5 municipalities, made in the browser that opens the address. From
 * its console one goes on to the projector, the phone and the results.
 */
export function demoAnnouncement(url: string): string {
  return [
    "An example evening, at each of its stages:",
    "",
    ...stages.map((stage) => `  ${url}/#/rehearsal/${stage}`),
    "",
  ].join("\n");
}
