import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { makeSelfSigned } from "../../../src/hub/self-signed.ts";
import type { RunningHub } from "../../../src/hub/hub.ts";
import { startTestHub } from "./test-client.ts";

const program = fileURLToPath(new URL("../../../src/hub/main.ts", import.meta.url));
let root: string;
let child: ChildProcess | undefined;
let other: RunningHub | undefined;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "hub-main-"));
  await writeFile(join(root, "index.html"), "<!doctype html>");
});
afterAll(() => rm(root, { recursive: true }));
afterEach(async () => {
  child?.kill("SIGKILL");
  await other?.close();
  other = undefined;
});

interface Run {
  readonly output: () => string;
  /** Waits until the output matches. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exitCode: Promise<number | null>;
}

function run(words: readonly string[]): Run {
  const started = spawn(process.execPath, ["--import", "tsx", program, "--no-direct", ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  let output = "";
  for (const stream of [started.stdout, started.stderr]) {
    stream.on("data", (part: Buffer) => {
      output += String(part);
    });
  }
  return {
    output: () => output,
    async printed(pattern) {
      await expect.poll(() => output, { timeout: 15_000 }).toMatch(pattern);
      const found = pattern.exec(output);
      if (found === null) throw new Error(`Not printed: ${pattern}`);
      return found;
    },
    exitCode: once(started, "close").then(([code]) => (typeof code === "number" ? code : null)),
  };
}

describe("the program", { timeout: 20_000 }, () => {
  test.each(["SIGTERM", "SIGINT"] as const)(
    "prints its address and a code, and leaves politely on %s",
    async (signal) => {
      const hub = run(["--port", "0", "--host", "127.0.0.1", "--root", root]);
      const [, url = ""] = await hub.printed(/Scan to open (http:\/\/127\.0\.0\.1:\d+)\./u);
      expect(hub.output()).toContain("█▄▄▄▄▄▄▄█");
      expect((await fetch(url)).status).toBe(200);
      const socket = new WebSocket(`${url.replace("http", "ws")}/ws`);
      await once(socket, "open");
      const closed = once(socket, "close");
      child?.kill(signal);
      expect((await closed)[0]).toBe(1001);
      expect(await hub.exitCode).toBe(0);
    },
  );

  test("says which port is taken, and how to name another", async () => {
    other = await startTestHub();
    const hub = run(["--port", String(other.port), "--host", "127.0.0.1", "--root", root]);
    expect(await hub.exitCode).toBe(1);
    expect(hub.output()).toContain(`Port ${other.port} is taken by another program. Name another one with --port.`);
  });

  test("says that the app is not built", async () => {
    const hub = run(["--port", "0", "--root", join(root, "nowhere")]);
    expect(await hub.exitCode).toBe(1);
    expect(hub.output()).toMatch(/No built app in .*nowhere\. Run "npm run build" first/u);
  });

  test("explains words that it does not know", async () => {
    const hub = run(["--prot", "1"]);
    expect(await hub.exitCode).toBe(1);
    expect(hub.output()).toContain("--prot");
    expect(hub.output()).toContain("Usage:");
  });

  test.each([
    ["missing.pem", "key.pem", "missing.pem cannot be read: there is no such file. The hub has not started."],
    ["cert.pem", "other.pem", "other.pem is not that of the certificate in "],
  ])("says what is wrong with the files %s and %s, and nothing else", async (cert, key, sentence) => {
    const mine = makeSelfSigned();
    await writeFile(join(root, "cert.pem"), mine.certificate);
    await writeFile(join(root, "key.pem"), mine.key);
    await writeFile(join(root, "other.pem"), makeSelfSigned().key);
    const hub = run(["--port", "0", "--root", root, "--cert", join(root, cert), "--key", join(root, key)]);
    expect(await hub.exitCode).toBe(1);
    expect(hub.output()).toContain(sentence);
    expect(hub.output().trim().split("\n")).toHaveLength(1);
  });

  test("says how long its certificate lasts, and whose name it lacks", async () => {
    const mine = makeSelfSigned();
    const [cert, key] = [join(root, "cert.pem"), join(root, "key.pem")];
    await writeFile(cert, mine.certificate);
    await writeFile(key, mine.key);
    const words = ["--port", "0", "--root", root, "--cert", cert, "--key", key];
    const hub = run([...words, "--public-url", "https://hall.example.org"]);
    await hub.printed(/lasts until 2049-12-31\. It is not for hall\.example\.org/u);
    await hub.printed(/Scan to open https:\/\/hall\.example\.org/u);
  });
});
