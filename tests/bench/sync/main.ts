import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { buildPages } from "./build-pages.ts";
import { startPages } from "./chromium-pages.ts";
import { measure, type Line, type Subject } from "./measure.ts";

/**
 * Measures how a room of real Chromium pages syncs: over the hub, over direct links alone, and with plain y-webrtc and
 * its own signaling server as the baseline. One JSON line per implementation and size, then a short table.
 *
 *   npm run bench:sync -- [--peers 8,16,32] [--only iltapaja-hub,iltapaja-mesh,y-webrtc] [--entries 60]
 *     [--per-second 2] [--idle 30] [--notes 600] [--port 22100]
 */
const { values: options } = parseArgs({
  options: {
    peers: { type: "string", default: "8,16,32" },
    only: { type: "string", default: "iltapaja-hub,iltapaja-mesh,y-webrtc" },
    entries: { type: "string", default: "60" },
    "per-second": { type: "string", default: "2" },
    idle: { type: "string", default: "30" },
    notes: { type: "string", default: "600" },
    port: { type: "string", default: "22100" },
  },
});

const pages = join(tmpdir(), "iltapaja-bench-sync");

await main();

async function main(): Promise<void> {
  await buildPages(pages);
  const port = Number(options.port);
  const lines: Line[] = [];
  for (const peers of options.peers.split(",").map(Number)) {
    for (const impl of options.only.split(",")) {
      const line = await run(impl, peers, port);
      console.log(JSON.stringify(line));
      lines.push(line);
    }
  }
  console.log(`\n${tableOf(lines)}`);
}

/** Fresh servers and a fresh browser for each run. */
async function run(impl: string, peers: number, port: number): Promise<Line> {
  const servers = startServers(impl, port);
  const chromium = await startPages();
  try {
    await Promise.all(servers.map(({ url }) => answering(url)));
    return await measure(chromium, subjectOf(impl, port), {
      peers,
      entries: Number(options.entries),
      perSecond: Number(options["per-second"]),
      idleSeconds: Number(options.idle),
      boardNotes: Number(options.notes),
    });
  } finally {
    await chromium.close();
    for (const { server } of servers) await stop(server);
  }
}

function subjectOf(impl: string, port: number): Subject {
  const url = `http://localhost:${port}/`;
  if (impl === "y-webrtc") return { impl, mode: "mesh", url, socket: `ws://localhost:${port + 1}` };
  if (impl !== "iltapaja-hub" && impl !== "iltapaja-mesh") throw new Error(`Unknown implementation: ${impl}`);
  return { impl, mode: impl === "iltapaja-hub" ? "hub" : "mesh", url, socket: `ws://localhost:${port}/ws` };
}

interface Server {
  readonly url: string;
  readonly server: ChildProcess;
}

/** The built hub serves all pages; y-webrtc has its own signaling server beside it. */
function startServers(impl: string, port: number): readonly Server[] {
  const name = impl === "y-webrtc" ? "y-webrtc" : "iltapaja";
  const words = ["--port", String(port), "--host", "127.0.0.1", "--root", join(pages, name)];
  const hub = start(["dist/hub/main.js", ...words], port);
  return impl === "y-webrtc" ? [hub, start(["node_modules/y-webrtc/bin/server.js"], port + 1)] : [hub];
}

function start(words: readonly string[], port: number): Server {
  const env = { ...process.env, PORT: String(port) };
  const server = spawn(process.execPath, words, { env, stdio: ["ignore", "ignore", "inherit"] });
  return { url: `http://localhost:${port}/`, server };
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill("SIGKILL");
  await once(server, "exit");
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`Nothing answers at ${url}`);
}

/** What each costs beside the least possible, and beside y-webrtc. */
function tableOf(lines: readonly Line[]): string {
  const head =
    "| impl | peers | delivered | p50 / p95 / max ms | msgs per entry / (N-1) | idle vs y-webrtc | join ms | late ms | CPU % |";
  const rows = lines.map((line) => {
    const baseline = lines.find(({ impl, peers }) => impl === "y-webrtc" && peers === line.peers);
    const idle = baseline ? `1/${Math.round(baseline.idleMsgsPerPeerPerMin / line.idleMsgsPerPeerPerMin)}` : "";
    const cells = [
      line.impl,
      line.peers,
      line.delivered,
      `${line.p50Ms} / ${line.p95Ms} / ${line.maxMs}`,
      (line.msgsPerEntry / (line.peers - 1)).toFixed(2),
      idle,
      line.joinMs ?? "never",
      line.lateJoinMs ?? "never",
      line.cpuPct ?? "",
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [head, head.replaceAll(/[^|]+/gu, "---"), ...rows].join("\n");
}
