import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { parseArguments } from "../../src/hub/arguments.ts";

/**
 * What the container file puts into its image, in an empty folder outside of the repository, where nothing else can be
 * found by accident: is the hub whole there, its native part included?
 */
const steps =
  readFileSync("Containerfile", "utf8")
    .split(/^FROM .*$/mu)
    .at(-1)
    ?.split("\n") ?? [];

let image: string;
let hub: ChildProcess;
let said = "";
let port = "";

/** The words of an instruction that is written as a list. */
function wordsOf(instruction: string): readonly string[] {
  const line = steps.find((step) => step.startsWith(`${instruction} `)) ?? "";
  return JSON.parse(line.slice(instruction.length)) as string[]; // lists of words: a typing mistake fails the tests below
}

beforeAll(async () => {
  image = mkdtempSync(join(tmpdir(), "container-"));
  for (const step of steps) {
    const [, from, to] = /^COPY --from=build \/app\/(\S+) (\S+)$/u.exec(step) ?? [];
    if (from === undefined || to === undefined) continue;
    mkdirSync(dirname(join(image, to)), { recursive: true });
    cpSync(from, join(image, to), { recursive: true });
  }
  const [, ...words] = wordsOf("ENTRYPOINT");
  // The last word on a port or a folder counts.
  const here = ["--port", "0", "--host", "127.0.0.1", "--state", join(image, "state")];
  hub = spawn(process.execPath, [...words, ...here], { cwd: image, stdio: "pipe" });
  for (const stream of [hub.stdout, hub.stderr]) stream?.on("data", (text: Buffer) => (said += String(text)));
  await vi.waitFor(() => expect(said).toContain("Stop with Ctrl+C"), { timeout: 20_000 });
  port = /http:\/\/127\.0\.0\.1:(\d+)/u.exec(said)?.[1] ?? "";
}, 30_000);

afterAll(async () => {
  hub.kill();
  if (hub.exitCode === null && hub.signalCode === null) await once(hub, "exit");
  rmSync(image, { recursive: true });
});

describe("the container", () => {
  it("starts, serves the app, and takes direct calls by the binary in it", async () => {
    expect(said).toContain("dial UDP port");
    expect(said).not.toContain("cannot dial");
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain("<script");
  });

  it("is healthy by its own check, and not when the hub is elsewhere", () => {
    const check = steps.find((step) => step.startsWith("HEALTHCHECK CMD "))?.slice("HEALTHCHECK CMD ".length) ?? "[]";
    const [, ...words] = JSON.parse(check) as string[]; // as above
    const exitCode = (at: string): number | null =>
      spawnSync(
        process.execPath,
        words.map((word) => word.replace("127.0.0.1:8080", `127.0.0.1:${at}`)),
      ).status;
    expect(exitCode(port)).toBe(0);
    expect(exitCode("9")).toBe(1);
  });
});

describe("the systemd unit", () => {
  it("starts the hub with words that it knows", () => {
    const unit = readFileSync("deploy/iltapaja-hub.service", "utf8");
    const [node, program, ...words] = /^ExecStart=(.+)$/mu.exec(unit)?.[1]?.split(" ") ?? [];
    expect([node, program]).toEqual(["/usr/bin/node", "/opt/iltapaja/dist/hub/main.js"]);
    expect(parseArguments(words)).toMatchObject({ host: "127.0.0.1", port: 8080, behindProxy: true, direct: false });
  });
});
