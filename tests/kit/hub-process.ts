import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** A hub started as its user starts it, on a port of its own. */
export interface HubProcess {
  readonly url: string;
  readonly port: number;
  /** All that it has printed so far. */
  said(): string;
  /** Kills the process at once, as a power cut would. */
  kill(): Promise<void>;
}

/**
 * Starts the built hub (`npm run build` first) and waits until it answers; without a port on a free one. It takes
 * direct calls only with a state folder of its own: tests leave nothing in the home folder.
 */
export async function startHubProcess(wanted?: number, more: readonly string[] = []): Promise<HubProcess> {
  const port = wanted ?? (await freePort());
  const words = ["--port", String(port), ...more, ...(more.includes("--state") ? [] : ["--no-direct"])];
  const hub = spawn(process.execPath, ["dist/hub/main.js", ...words], { stdio: "pipe" });
  const said: string[] = [];
  hub.stdout.on("data", (text: Buffer) => said.push(text.toString()));
  hub.stderr.on("data", (text: Buffer) => said.push(text.toString()));
  const url = `${more.includes("--cert") ? "https" : "http"}://localhost:${port}`;
  await running(() => hub.exitCode === null, said);
  return {
    url,
    port,
    said: () => said.join(""),
    async kill() {
      if (hub.exitCode !== null || hub.signalCode !== null) return;
      hub.kill("SIGKILL");
      await once(hub, "exit");
    },
  };
}

/** It says so once it listens. */
async function running(alive: () => boolean, said: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (!alive()) throw new Error(`The hub ended: ${said.join("")}`);
    if (said.join("").includes("hub is running")) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The hub does not run: ${said.join("")}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("A listening server has a port");
  return address.port;
}
