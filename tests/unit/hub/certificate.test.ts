import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { certificateNews, CertificateUnusable, loadCertificate } from "../../../src/hub/certificate.ts";
import { makeSelfSigned } from "../../../src/hub/self-signed.ts";

const { certificate, key } = makeSelfSigned();
const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const contents = {
  "cert.pem": certificate,
  "key.pem": key,
  "other-key.pem": makeSelfSigned().key,
  "locked.pem": privateKey
    .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "salasana" })
    .toString(),
  "words.pem": "hei",
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "certificate-"));
  for (const [name, text] of Object.entries(contents)) await writeFile(join(folder, name), text);
});
afterAll(() => rm(folder, { recursive: true }));

describe("loadCertificate", () => {
  test("gives a certificate and its key", async () => {
    const files = { certPath: join(folder, "cert.pem"), keyPath: join(folder, "key.pem") };
    expect(await loadCertificate(files)).toEqual({ cert: certificate, key });
  });

  test.each([
    ["missing.pem", "key.pem", "missing.pem cannot be read: there is no such file."],
    ["cert.pem", "missing.pem", "missing.pem cannot be read: there is no such file."],
    [".", "key.pem", " cannot be read: it is a folder."],
    ["words.pem", "key.pem", "words.pem holds no certificate in PEM form."],
    ["key.pem", "key.pem", "key.pem holds no certificate in PEM form."],
    ["cert.pem", "words.pem", "words.pem holds no private key in PEM form."],
    ["cert.pem", "cert.pem", "cert.pem holds no private key in PEM form."],
    ["cert.pem", "locked.pem", "locked.pem is locked with a passphrase, which the hub cannot ask for."],
    ["cert.pem", "other-key.pem", "other-key.pem is not that of the certificate in "],
  ])("says what is wrong with %s and %s", async (cert, keyName, sentence) => {
    const loading = loadCertificate({ certPath: join(folder, cert), keyPath: join(folder, keyName) });
    await expect(loading).rejects.toBeInstanceOf(CertificateUnusable);
    await expect(loading).rejects.toThrow(sentence);
  });
});

describe("certificateNews", () => {
  const given = { cert: certificate, key };

  test.each([
    [
      "https://hall.example.org",
      "2030-01-01",
      "The certificate lasts until 2049-12-31. It is not for hall.example.org",
    ],
    [undefined, "2030-01-01", "until 2049-12-31. Name the host that it is for with --public-url."],
    [undefined, "2050-01-01", "The certificate ended on 2049-12-31: browsers refuse it."],
  ])("for %s on %s: %s", (url, day, sentence) => {
    expect(certificateNews(given, url, new Date(day))).toContain(sentence);
  });
});
