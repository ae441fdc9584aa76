/** The Wi-Fi of a hall, as phones join it. Known to the facilitator's device alone: it is in no journal. */
export interface HallWifi {
  readonly name: string;
  /** "" where the network asks for none. */
  readonly password: string;
  /** Whether the network keeps its name to itself. */
  readonly hidden: boolean;
}

export type HallWifiProblem = "no-name" | "long-name" | "short-password" | "long-password";

/** What IEEE 802.11 allows for a network's name, in bytes of UTF-8. */
export const longestWifiName = 32;
/** A WPA passphrase has 8 to 63 characters; 64 hexadecimal digits are the key itself. */
const shortestWifiPassword = 8;
export const longestWifiPassword = 64;

/** Why no network can be called so or have such a password; undefined when one can. */
export function hallWifiProblem({ name, password }: HallWifi): HallWifiProblem | undefined {
  if (name === "") return "no-name";
  if (bytesOf(name) > longestWifiName) return "long-name";
  if (password === "") return undefined;
  if (bytesOf(password) < shortestWifiPassword) return "short-password";
  const isKey = /^[0-9A-Fa-f]{64}$/.test(password);
  return bytesOf(password) >= longestWifiPassword && !isKey ? "long-password" : undefined;
}

/**
 * The text of the QR code by which phones join. Names and passwords of hexadecimal digits alone are not put into
 * quotation marks: a few old Android readers want them, but iPhones take the marks for a part of the password.
 */
export function hallWifiCode({ name, password, hidden }: HallWifi): string {
  const secret = password === "" ? "T:nopass;" : "T:WPA;";
  const key = password === "" ? "" : `P:${escaped(password)};`;
  return `WIFI:${secret}S:${escaped(name)};${key}${hidden ? "H:true;" : ""};`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,:"]/g, "\\$&");
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}
