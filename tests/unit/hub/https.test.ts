import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { followCertificate, type CertificateUnusable } from "../../../src/hub/certificate.ts";
import { fingerprintOf, makeSelfSigned } from "../../../src/hub/self-signed.ts";
import { startTestHub } from "./test-client.ts";

// Made for this test: valid for localhost until 2126, trusted by nobody.
const read = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), "utf8");
const forLocalhost = async () => ({ cert: await read("localhost-cert.pem"), key: await read("localhost-key.pem") });

/** The certificate that a new connection is shown. */
async function shownAt(port: number): Promise<string | undefined> {
  const socket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false });
  await once(socket, "secureConnect");
  const shown = socket.getPeerX509Certificate()?.fingerprint256.replaceAll(":", "").toLowerCase();
  socket.destroy();
  return shown;
}

function shaOf(certificate: string): string {
  return fingerprintOf(certificate).toString("hex");
}

test("speaks https and wss with a certificate", async () => {
  const certificate = await forLocalhost();
  const { cert } = certificate;
  const hub = await startTestHub({ certificate });
  expect(hub.url).toBe(`https://localhost:${hub.port}`);
  const status = await new Promise((resolve, reject) => {
    get(`https://127.0.0.1:${hub.port}/healthz`, { ca: cert }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on("error", reject);
  });
  expect(status).toBe(200);
  const socket = new WebSocket(`wss://127.0.0.1:${hub.port}/ws`, { ca: cert });
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "ping" }));
  const [answer] = await once(socket, "message");
  expect(String(answer)).toBe('{"type":"pong"}');
  await hub.close();
});

test("takes a renewed certificate into use while connections stay open, and half of one not", async () => {
  const first = await forLocalhost();
  const renewed = makeSelfSigned();
  const folder = await mkdtemp(join(tmpdir(), "renewal-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = { certPath: join(folder, "cert.pem"), keyPath: join(folder, "key.pem") };
  await writeFile(files.certPath, first.cert);
  await writeFile(files.keyPath, first.key);
  const hub = await startTestHub({ certificate: first });
  onTestFinished(hub.close);
  const refused: CertificateUnusable[] = [];
  const renew = hub.renewCertificate;
  onTestFinished(followCertificate(files, first, { everyMs: 20, renew, refuse: (why) => void refused.push(why) }));
  const socket = new WebSocket(`wss://127.0.0.1:${hub.port}/ws`, { ca: first.cert });
  await once(socket, "open");

  await writeFile(files.certPath, renewed.certificate);
  await expect.poll(() => refused.at(-1)?.message, { timeout: 10_000 }).toContain("is not that of the certificate");
  expect(await shownAt(hub.port)).toBe(shaOf(first.cert));

  await writeFile(files.keyPath, renewed.key);
  await expect.poll(() => shownAt(hub.port), { timeout: 10_000 }).toBe(shaOf(renewed.certificate));
  socket.send(JSON.stringify({ type: "ping" }));
  const [answer] = await once(socket, "message");
  expect(String(answer)).toBe('{"type":"pong"}');
});
