import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { get } from "node:https";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { startTestHub } from "./test-client.ts";

const read = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), "utf8");

test("speaks https and wss with a certificate", async () => {
  // Made for this test: valid for localhost until 2126, trusted by nobody.
  const [cert, key] = await Promise.all([read("localhost-cert.pem"), read("localhost-key.pem")]);
  const hub = await startTestHub({ certificate: { cert, key } });
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
