/** How a hub in the same hall is dialled without signaling and without a certificate authority. */
export interface HubOffer {
  /** IPv4 addresses, the likeliest first. */
  readonly addresses: readonly string[];
  /** UDP. */
  readonly port: number;
  /** SHA-256 of the hub's certificate. */
  readonly fingerprint: Uint8Array;
  /** 16 bytes that only those know who have seen the hub's code. */
  readonly secret: Uint8Array;
}

/** The first character of every offer: the form that this code reads and writes. */
const offerVersion = "1";

/** How many addresses an offer names at most: each makes the QR code denser. */
const mostOfferedAddresses = 3;

/** Crockford's base32, all of which QR codes pack as alphanumeric: 5.5 bits each instead of 8. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const portBytes = 2;
const fingerprintBytes = 32;
const secretBytes = 16;
const addressBytes = 4;
const fixedBytes = portBytes + fingerprintBytes + secretBytes;

/** An offer as text for links and QR codes: version, then port, fingerprint, secret and addresses in base32. */
export function encodeHubOffer({ addresses, port, fingerprint, secret }: HubOffer): string {
  const parts = addresses.slice(0, mostOfferedAddresses).map((address) => address.split(".").map(Number));
  return offerVersion + toBase32([port >> 8, port & 0xff, ...fingerprint, ...secret, ...parts.flat()]);
}

/** Reads what a link claims to be an offer, or gives nothing when it is of another form. Never throws. */
export function parseHubOffer(text: string): HubOffer | undefined {
  if (text.length > 120 || !text.startsWith(offerVersion)) return undefined;
  const bytes = fromBase32(text.slice(offerVersion.length));
  const addresses = bytes === undefined ? 0 : (bytes.length - fixedBytes) / addressBytes;
  if (!bytes || !Number.isInteger(addresses) || addresses < 1 || addresses > mostOfferedAddresses) return undefined;
  const port = new DataView(bytes.buffer).getUint16(0);
  if (port === 0) return undefined;
  const secretAt = portBytes + fingerprintBytes;
  return {
    addresses: Array.from({ length: addresses }, (_, index) => {
      const from = fixedBytes + index * addressBytes;
      return bytes.subarray(from, from + addressBytes).join(".");
    }),
    port,
    fingerprint: bytes.slice(portBytes, secretAt),
    secret: bytes.slice(secretAt, fixedBytes),
  };
}

/** The ICE password of a hub with this secret. */
export function icePasswordOf(secret: Uint8Array): string {
  return toHex(secret);
}

/** For what a caller's proof is derived from the hub's secret: its own ICE password, which nobody else uses. */
export function proofPurpose(callerPassword: string): string {
  return `iltapaja direct 1 ${callerPassword}`;
}

/** Bytes of a caller's proof. */
export const proofBytes = 16;

/**
 * The name by which a caller addresses the hub in its first packet: the caller's ICE password, which the hub needs to
 * answer, and the proof that the caller knows the hub's secret.
 */
export function callName(callerPassword: string, proof: Uint8Array): string {
  return callerPassword + toHex(proof);
}

/** A call's name in its parts, both text. */
export interface CallName {
  readonly password: string;
  readonly proof: string;
}

/** The parts of a call's name, or nothing when it is none. Never throws. */
export function parseCallName(name: string): CallName | undefined {
  // RFC 8839: an ICE password has 22 to 256 characters of these, a name 256 at most.
  const found = /^([A-Za-z0-9+/]{22,224})([0-9a-f]{32})$/.exec(name);
  return found?.[1] && found[2] ? { password: found[1], proof: found[2] } : undefined;
}

/** Lower-case hexadecimal, as it stands in call names. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function toBase32(bytes: readonly number[]): string {
  let text = "";
  let bits = 0;
  let waiting = 0;
  for (const byte of bytes) {
    waiting = (waiting << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet.charAt((waiting >> (bits - 5)) & 31);
    waiting &= 0xff;
  }
  return bits > 0 ? text + alphabet.charAt((waiting << (5 - bits)) & 31) : text;
}

function fromBase32(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let bits = 0;
  let waiting = 0;
  let length = 0;
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) return undefined;
    waiting = ((waiting << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = waiting >> bits;
    length += 1;
  }
  // Whole characters or bits that carry nothing would make two texts of one offer.
  return bits >= 5 || (waiting & ((1 << bits) - 1)) !== 0 ? undefined : bytes;
}
