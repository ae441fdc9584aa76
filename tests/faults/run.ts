import { randomFrom } from "../kit/random.ts";
import { addUp, holds, toldWithinMs, type Fault, type Run, type Total } from "./fault.ts";
import { FaultPhone } from "./fault-phone.ts";
import { faults } from "./faults.ts";
import { Hall, inFolder } from "./hall.ts";
import { whyNoDisks } from "./loop-disk.ts";
import { readOptions, usage, type Options } from "./options.ts";

/**
 * Breaks phones in real browsers and counts what their people lose. Prints one line of JSON for each fault, then a
 * table; ends with 1 when something was lost, not told in time, or not put to the test.
 */
async function main(words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  const wanted = faults.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const unknown = options.only.filter((name) => !faults.some((fault) => fault.name === name));
  if (unknown.length > 0) throw new Error(`No such fault: ${unknown.join(", ")}`);
  const noDisks = wanted.some(({ needsDisk }) => needsDisk) ? await whyNoDisks() : undefined;
  const left = noDisks === undefined ? [] : wanted.filter(({ needsDisk }) => needsDisk);
  console.log(JSON.stringify({ seed: options.seed, form: options.form, faults: wanted.map(({ name }) => name) }));
  const totals: Total[] = [];
  for (const fault of wanted) {
    if (left.includes(fault) || options.isOver()) continue;
    const total = await playAll(fault, options);
    totals.push(total);
    console.log(JSON.stringify(total));
  }
  const isWell = (total: Total): boolean => holds(total, toldWithinMs[options.form]);
  console.table(totals.map((total) => ({ ...total, broken: total.broken.length, holds: isWell(total) })));
  for (const { fault } of left.map(({ name }) => ({ fault: name }))) tellLeftOut(fault, noDisks);
  if (!totals.every(isWell) || (left.length > 0 && process.env["CI"])) process.exitCode = 1;
}

async function playAll(fault: Fault, options: Options): Promise<Total> {
  const hall = await Hall.open(options.port);
  const runs: Run[] = [];
  try {
    for (let run = 1; run <= (options.runs ?? fault.runs[options.form]) && !options.isOver(); run++) {
      runs.push(await playOne(fault, hall, { ...options, run }));
    }
  } finally {
    await hall.close();
  }
  return addUp(fault.name, runs);
}

/** A run that breaks off has not held: its error is told with the rest. */
async function playOne(fault: Fault, hall: Hall, { seed, run }: Options & { readonly run: number }): Promise<Run> {
  const random = randomFrom(seed * 1000 + run);
  try {
    const result = await inFolder(async (folder) => {
      try {
        return await fault.play({ hall, random, folder, run });
      } finally {
        await FaultPhone.killAll();
      }
    });
    if (result.lost > 0 || result.untold > 0) console.log(JSON.stringify({ fault: fault.name, seed, run, ...result }));
    return result;
  } catch (error) {
    const said = String(error).split("\n", 1).join("");
    return { acknowledged: 0, lost: 0, told: 0, untold: 0, maxToldMs: 0, broken: [`run ${run}: ${said}`] };
  }
}

function tellLeftOut(fault: string, why: string | undefined): void {
  console.log(JSON.stringify({ fault, runs: 0, leftOut: why }));
  console.error(
    `\n!!! NOT TESTED: ${fault}. ${why}\n!!! Run as root on Linux with loop devices. With CI set this fails.\n`,
  );
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
});
