import { mostAddresses, type PairAddress, type PairSide } from "./pair-code.ts";

/** The browser's own description without what is the same in all of them; undefined when it has no fingerprint yet. */
export function readDescription(sdp: string): Omit<PairSide, "kind" | "pair"> | undefined {
  const user = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
  const password = /^a=ice-pwd:(\S+)/m.exec(sdp)?.[1];
  const hash = /^a=fingerprint:sha-256 ([\dA-F:]{95})/im.exec(sdp)?.[1];
  if (!user || !password || !hash) return undefined;
  const fingerprint = Uint8Array.from(hash.split(":"), (byte) => Number.parseInt(byte, 16));
  const found = [...sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host/gim)].flatMap(
    ([, host = "", port = ""]) => addressOf(host, Number(port)) ?? [],
  );
  // Old addresses first: they are shorter, and every network still has them.
  const rank = { ipv4: 0, name: 1, ipv6: 2 };
  const addresses = found.sort((a, b) => rank[a.kind] - rank[b.kind]).slice(0, mostAddresses);
  return { user, password, fingerprint, addresses };
}

/** A whole description made of what a code says. */
export function writeDescription({ kind, user, password, fingerprint, addresses }: PairSide): string {
  const hash = [...fingerprint].map((byte) => hex(byte, 2).toUpperCase()).join(":");
  return [
    "v=0",
    "o=- 1 2 IN IP4 127.0.0.1",
    "s=-",
    "t=0 0",
    "a=group:BUNDLE 0",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    "c=IN IP4 0.0.0.0",
    ...addresses.map(
      (address, index) =>
        `a=candidate:${index + 1} 1 udp ${2_113_937_151 - index} ${hostOf(address)} ${address.port} typ host`,
    ),
    `a=ice-ufrag:${user}`,
    `a=ice-pwd:${password}`,
    `a=fingerprint:sha-256 ${hash}`,
    // Who offers lets the other choose, who answers begins.
    `a=setup:${kind === "offer" ? "actpass" : "active"}`,
    "a=mid:0",
    "a=sctp-port:5000",
    "a=max-message-size:262144",
    "",
  ].join("\r\n");
}

function addressOf(host: string, port: number): PairAddress | undefined {
  if (port < 1 || port > 65_535) return undefined;
  const named = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.local$/i.exec(host)?.[1];
  if (named) return { kind: "name", bytes: fromHex(named.replaceAll("-", "")), port };
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) {
    const bytes = host.split(".").map(Number);
    return bytes[0] === 127 || bytes.some((byte) => byte > 255)
      ? undefined
      : { kind: "ipv4", bytes: Uint8Array.from(bytes), port };
  }
  const bytes = fromIpv6(host);
  return bytes && { kind: "ipv6", bytes, port };
}

function hostOf({ kind, bytes }: PairAddress): string {
  if (kind === "ipv4") return bytes.join(".");
  const digits = [...bytes].map((byte) => hex(byte, 2)).join("");
  if (kind === "name") return `${digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}.local`;
  return (digits.match(/.{4}/g) ?? []).join(":");
}

/** The sixteen bytes of an address in colons; undefined for what is none, and for those that only this device knows. */
function fromIpv6(host: string): Uint8Array | undefined {
  if (!/^[\da-f:]{3,39}$/i.test(host) || !host.includes(":") || host === "::1") return undefined;
  const [before = "", after, ...more] = host.split("::");
  const left = before === "" ? [] : before.split(":");
  const right = after === undefined || after === "" ? [] : after.split(":");
  const missing = 8 - left.length - right.length;
  if (more.length > 0 || (after === undefined ? missing !== 0 : missing < 1)) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => "0"), ...right];
  if (groups.some((group) => group.length < 1 || group.length > 4)) return undefined;
  return fromHex(groups.map((group) => group.padStart(4, "0")).join(""));
}

function fromHex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, "0");
}
