import { generateKeyPairSync, randomBytes, sign, X509Certificate } from "node:crypto";

/** A key and a certificate that vouches for nothing but itself, PEM. */
export interface SelfSigned {
  readonly certificate: string;
  readonly key: string;
}

const sequence = 0x30;
const set = 0x31;
const integer = 0x02;
const bitString = 0x03;
const objectId = 0x06;
const utf8 = 0x0c;
const utcTime = 0x17;

/** 1.2.840.10045.4.3.2: ECDSA with SHA-256. */
const signatureAlgorithm = der(sequence, der(objectId, Buffer.from("2a8648ce3d040302", "hex")));

/** 2.5.4.3, a common name; no browser shows it. */
const name = der(
  sequence,
  der(set, der(sequence, Buffer.concat([der(objectId, Buffer.from("550403", "hex")), text(utf8, "iltapaja hub")]))),
);

/** Devices know the hub by the certificate's fingerprint alone, so it has to stay the same for years. */
const validity = der(sequence, Buffer.concat([text(utcTime, "250101000000Z"), text(utcTime, "491231235959Z")]));

/** Makes an ECDSA P-256 key and an X.509 certificate (version 1) for DTLS, which Node itself cannot make. */
export function makeSelfSigned(): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  // Positive, and never beginning with a zero byte, as DER wants its integers.
  const serial = Buffer.concat([Buffer.from([0x40]), randomBytes(15)]);
  const body = der(
    sequence,
    Buffer.concat([
      der(integer, serial),
      signatureAlgorithm,
      name,
      validity,
      name,
      publicKey.export({ type: "spki", format: "der" }),
    ]),
  );
  const signature = der(bitString, Buffer.concat([Buffer.alloc(1), sign("sha256", body, privateKey)]));
  const certificate = der(sequence, Buffer.concat([body, signatureAlgorithm, signature]));
  return {
    certificate: new X509Certificate(certificate).toString(),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** SHA-256 of a certificate, as browsers compare it. Throws when the text is no certificate. */
export function fingerprintOf(certificate: string): Buffer {
  return Buffer.from(new X509Certificate(certificate).fingerprint256.replaceAll(":", ""), "hex");
}

function text(tag: number, value: string): Buffer {
  return der(tag, Buffer.from(value));
}

/** One element of DER; nothing here reaches 64 KiB. */
function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  if (length < 0x100) return Buffer.concat([Buffer.from([tag, 0x81, length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}
