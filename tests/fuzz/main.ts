import { fork } from "node:child_process";
import { parseArgs } from "node:util";
import { randomFrom } from "../kit/random.ts";
import { exchangeTarget } from "./exchange-target.ts";
import { frameMaker } from "./frames.ts";
import { parserTargets } from "./parser-targets.ts";

/**
 * Feeds garbage, and right frames bent, cut, doubled and out of order, to every layer that reads what others send:
 * link frames, entries, relay, hub words, hub frames, a stay on a hostile hub, and a device in the middle of its evening
 * among honest ones. Fails when anything throws, takes more than 200 ms for one frame, or grows by more than 20 MB.
 *
 *   npm run test:fuzz -- [--frames 1000000] [--seed 1]
 */
const { values: options } = parseArgs({
  options: { frames: { type: "string", default: "1000000" }, seed: { type: "string", default: "1" } },
});

/** CPU time, so that a busy machine is not taken for a hang. */
const mostMsPerFrame = 200;
const mostGrowth = 20 * 1024 * 1024;
/** Wall time without one frame done, after which it is a hang without end. */
const silenceMs = 60_000;

interface Progress {
  readonly frames: number;
  readonly heapBytes: number;
  readonly slowestMs: number;
}

if (process.send) await fuzz(Number(options.frames), Number(options.seed));
else watch();

/** Runs the fuzzing in a process of its own, so that one that hangs can be told. */
function watch(): void {
  const worker = fork(import.meta.filename, process.argv.slice(2), {
    execArgv: ["--import", "tsx", "--expose-gc"],
  });
  let [last, lastAt] = [{ frames: 0, heapBytes: 0, slowestMs: 0 } as Progress, performance.now()];
  let before: number | undefined;
  const timer = setInterval(() => {
    if (performance.now() - lastAt < silenceMs) return;
    worker.kill("SIGKILL");
    fail(`no frame done for ${silenceMs / 1000} s after ${last.frames} (seed ${options.seed})`);
  }, 1000);
  worker.on("message", (progress: Progress) => {
    [last, lastAt] = [progress, performance.now()];
    before ??= progress.heapBytes;
    console.log(JSON.stringify({ ...progress, grownBytes: progress.heapBytes - before }));
  });
  worker.on("exit", (code) => {
    clearInterval(timer);
    const grown = last.heapBytes - (before ?? 0);
    if (code !== 0) fail(`it ended with ${code} after ${last.frames} frames (seed ${options.seed})`);
    if (last.slowestMs > mostMsPerFrame) fail(`one frame took ${Math.round(last.slowestMs)} ms`);
    if (grown > mostGrowth) fail(`grew by ${Math.round(grown / 1e6)} MB`);
    if (process.exitCode !== 1)
      console.log(`${last.frames} frames: nothing thrown, slowest ${Math.round(last.slowestMs)} ms`);
  });
}

function fail(reason: string): void {
  console.error(`FAILED: ${reason}`);
  process.exit(1);
}

async function fuzz(frames: number, seed: number): Promise<void> {
  const chance = randomFrom(seed);
  const maker = frameMaker(chance);
  const targets = parserTargets(chance, maker);
  const exchange = await exchangeTarget(chance, maker);
  let slowestMs = 0;
  const tell = (done: number): void => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.({ frames: done, heapBytes: heapUsed + external, slowestMs } satisfies Progress);
  };
  for (let frame = 0; frame < frames; frame++) {
    const before = process.cpuUsage();
    // An eighth of the frames goes to the device, which does far more with each.
    if (frame % 8 === 0) await exchange.feed();
    else chance.pick(targets)();
    const { user, system } = process.cpuUsage(before);
    // The first frames pay for the compiler.
    if (frame > 1000) slowestMs = Math.max(slowestMs, (user + system) / 1000);
    if (frame % 50_000 === 10_000) tell(frame);
  }
  await exchange.check();
  tell(frames);
  process.disconnect();
}
