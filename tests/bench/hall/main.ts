import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startHubProcess } from "../../kit/hub-process.ts";
import { buildPages } from "../sync/build-pages.ts";
import { startPages } from "../sync/chromium-pages.ts";
import { startCrowd } from "./crowd-calls.ts";
import type { Line } from "./figures.ts";
import { measureHall } from "./measure-hall.ts";

/**
 * A full hall: protocol peers in Node (all of the app below its screens, real signatures and encryption, the disk in
 * memory) and some real Chromium pages in one room, over a hub that was started as its user starts it. They join at
 * once, vote at once, and write so many entries a second. One JSON line for each size, then tables. Ends with 1 if an
 * entry was lost or the rooms differ in the end.
 *
 *   npm run bench:hall -- [--sizes 150] [--minutes 1] [--per-second 20] [--pages 6] [--links 6] [--processes 2]
 *     [--idle 15] [--port 22200]
 */
const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "150" },
    minutes: { type: "string", default: "1" },
    "per-second": { type: "string", default: "20" },
    pages: { type: "string", default: "6" },
    links: { type: "string", default: "6" },
    processes: { type: "string", default: "2" },
    idle: { type: "string", default: "15" },
    port: { type: "string", default: "22200" },
  },
});

const growing = [
  "joinMs",
  "voteMs",
  "everyoneP95Ms",
  "msgsPerEntry",
  "bytesPerEntry",
  "idleMsgsPerDevicePerMin",
  "hubCpuPct",
  "hubMb",
  "hubLoopMaxMs",
  "hubWayP95Ms",
  "hubUsPerCopy",
  "crowdCpuPct",
  "crowdUsPerDelivery",
  "crowdLoopP99Ms",
  "machineLoad",
] as const;

const root = join(tmpdir(), "iltapaja-bench-hall");

await main();

async function main(): Promise<void> {
  await buildPages(root);
  const lines: Line[] = [];
  for (const size of options.sizes.split(",").map(Number)) {
    const line = await run(size);
    console.log(JSON.stringify(line));
    lines.push(line);
  }
  console.log(`\n${targetsOf(lines)}\n\n${growthOf(lines)}`);
  if (lines.some(({ lost, equal, delivered }) => lost !== 0 || !equal || delivered < 1)) process.exitCode = 1;
}

/** A fresh hub, browser and crowd for each size. */
async function run(peers: number): Promise<Line> {
  const words = ["--host", "127.0.0.1", "--root", join(root, "iltapaja")];
  const hub = await startHubProcess(Number(options.port), words);
  const chromium = await startPages();
  const crowds = Array.from({ length: Number(options.processes) }, startCrowd);
  try {
    return await measureHall(
      { hub: hub.url, crowds, chromium },
      {
        peers,
        pages: Number(options.pages),
        links: Number(options.links),
        perSecond: Number(options["per-second"]),
        seconds: Number(options.minutes) * 60,
        idleSeconds: Number(options.idle),
      },
    );
  } finally {
    await Promise.all(crowds.map((crowd) => crowd.end()));
    await chromium.close();
    await hub.kill();
  }
}

/** What a hall asks for, and what was found. */
function targetsOf(lines: readonly Line[]): string {
  return table(
    ["peers + pages", "join s (60)", "vote s (5)", "to everyone p50 / p95 / max ms (p95 2,000)", "lost", "equal"],
    lines.map((line) => [
      `${line.peers} + ${line.pages}`,
      inSeconds(line.joinMs),
      `${inSeconds(line.voteMs)} (${line.ballots} ballots)`,
      `${line.everyoneP50Ms} / ${line.everyoneP95Ms} / ${line.everyoneMaxMs}`,
      line.lost,
      line.equal ? "yes" : "no",
    ]),
  );
}

/** Each figure, and how it compares with that of the smallest size. */
function growthOf(lines: readonly Line[]): string {
  const [base] = [...lines].sort((a, b) => a.peers - b.peers);
  return table(
    ["", ...lines.map(({ peers }) => `${peers} peers${peers === base?.peers ? " (baseline)" : ""}`)],
    growing.map((name) => [
      name,
      ...lines.map((line) => {
        const [value, first] = [line[name], base?.[name]];
        if (value === null) return "never";
        return line === base || !first ? `${value}` : `${value} (x ${(value / first).toFixed(1)})`;
      }),
    ]),
  );
}

function inSeconds(ms: number | null): string {
  return ms === null ? "never" : (ms / 1000).toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
