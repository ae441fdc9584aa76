import { parseArgs } from "node:util";

export interface Options {
  readonly form: "quick" | "full";
  /** Names of faults; none for all. */
  readonly only: readonly string[];
  readonly runs: number | undefined;
  readonly seed: number;
  readonly port: number;
  /** Whether the time is up: then no more runs begin. */
  isOver(): boolean;
}

export const usage = `Usage: npm run test:faults -- [options]

  --quick        the short form, some minutes (this is the default)
  --full         the long form, a night
  --only NAME    only this fault; may be repeated
  --runs NUMBER  so many runs of each fault
  --seed NUMBER  where chance begins
  --minutes N    begin no more runs after so many minutes
  --port NUMBER  of the hub that the phones use (25000)
`;

/** Reads the command line; throws where a word makes no sense. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      quick: { type: "boolean" },
      full: { type: "boolean" },
      only: { type: "string", multiple: true },
      runs: { type: "string" },
      seed: { type: "string" },
      port: { type: "string" },
      minutes: { type: "string" },
    },
  });
  const minutes = values.minutes === undefined ? Infinity : wholeNumber("minutes", values.minutes);
  const end = performance.now() + minutes * 60_000;
  return {
    isOver: () => performance.now() > end,
    form: values.full ? "full" : "quick",
    only: values.only ?? [],
    runs: values.runs === undefined ? undefined : wholeNumber("runs", values.runs),
    seed: wholeNumber("seed", values.seed ?? String(1 + (Date.now() % 1_000_000))),
    port: wholeNumber("port", values.port ?? "25000"),
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${name} must be a number above 0, not "${text}"`);
  return Number(text);
}
