import { parseArgs } from "node:util";
import { noFigures } from "./figures.ts";
import { runRooms } from "./run-rooms.ts";

/**
 * `npm run test:byzantine -- --rooms N [--seed S]`: many rooms with hostile devices in them. One line of JSON for every
 * thousand rooms, then a summary; the exit code says whether every promise held.
 */
const { values } = parseArgs({ options: { rooms: { type: "string" }, seed: { type: "string" } } });
const rooms = Number(values.rooms ?? 2_000);
const firstSeed = Number(values.seed ?? 1);
if (!Number.isSafeInteger(rooms) || !Number.isSafeInteger(firstSeed))
  throw new RangeError("--rooms and --seed are whole numbers");

/** Nothing that comes in may hold up a page for longer. */
const longestMs = 200;
const figures = noFigures();
const started = performance.now();
let failed = 0;
for (let done = 0; done < rooms; done += 1_000) {
  const seed = firstSeed + done;
  const count = Math.min(1_000, rooms - done);
  const { failures } = await runRooms(seed, count, figures);
  failed += failures.length;
  console.log(JSON.stringify({ seeds: [seed, seed + count - 1], seconds: seconds(), failed, ...figures }));
  for (const failure of failures.slice(0, 5)) console.log(JSON.stringify(failure));
}
console.log(`
rooms ${figures.rooms} (seeds ${firstSeed} to ${firstSeed + rooms - 1}) in ${seconds()} s, promises broken in ${failed}
honest entries ${figures.honestEntries}, lost ${figures.honestLost}
forgeries ${figures.forgeries}, counted ${figures.forgeriesCounted}
signed hostile entries ${figures.signedHostile}, hostile frames ${figures.hostileFrames}
journals stopped: ${figures.forked} by a fork, ${figures.poisoned} by poison
slowest taking in ${figures.slowestMs} ms of CPU time
partitions ${figures.partitions}, kicks ${figures.kicks} (${figures.kicksInPartition} meanwhile), closings ${figures.closings} (${figures.closingsInPartition} meanwhile)`);
process.exitCode = failed > 0 || figures.slowestMs > longestMs ? 1 : 0;

function seconds(): number {
  return Math.round((performance.now() - started) / 100) / 10;
}
