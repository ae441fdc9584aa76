import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { createInterface } from "node:readline";

/** How bad the network is for every frame, one way from station to station. */
export interface Terms {
  readonly delayMs: number;
  readonly jitterMs: number;
  /** Share of frames, 0 to 1. */
  readonly loss: number;
  /** Of each station's up link and down link; 0 for no limit. */
  readonly bitsPerSecond: number;
}

export const goodNetwork: Terms = { delayMs: 1, jitterMs: 0, loss: 0, bitsPerSecond: 0 };

/** A local network of its own for each test run: one namespace per station, and a switch in userspace. */
export interface Lan {
  /** The address of a station. */
  address(station: string): string;
  /** The words before a program that is to run at a station. */
  readonly runAt: (station: string) => readonly [program: string, ...words: string[]];
  set(terms: Partial<Terms>): Promise<void>;
  /** Lets no frame pass from one to another where `isBlocked` says so. */
  block(isBlocked: (from: string, to: string) => boolean): Promise<void>;
  close(): Promise<void>;
}

const prefix = "iltapaja";

/** Why this machine cannot make networks of its own; undefined when it most likely can. */
export const networksMissing =
  process.platform !== "linux"
    ? "Network namespaces need Linux"
    : process.getuid?.() !== 0
      ? "Network namespaces need root"
      : undefined;

/** Rejects when the namespaces or the switch cannot be made, saying what is missing. */
export async function startLan(stations: readonly string[]): Promise<Lan> {
  removeStale();
  const names = new Map(stations.map((station) => [station, `${prefix}-${process.pid}-${station}`]));
  const nameOf = (station: string): string => names.get(station) ?? station;
  const address = (station: string): string => `10.77.0.${stations.indexOf(station) + 1}`;
  let turnedOn: ChildProcess | undefined;
  const close = async (): Promise<void> => {
    turnedOn?.stdin?.end();
    if (turnedOn && turnedOn.exitCode === null) await once(turnedOn, "exit");
    for (const name of names.values()) spawnSync("ip", ["netns", "del", name]);
  };
  try {
    for (const name of names.values()) ip("netns", "add", name);
    const { ask, running } = await startSwitch([...names.values()]);
    turnedOn = running;
    for (const station of stations) {
      ip("-n", nameOf(station), "addr", "add", `${address(station)}/24`, "dev", "tap0");
      // An address that comes up by itself a second later makes Chromium give up what it is loading.
      ip("-n", nameOf(station), "link", "set", "tap0", "addrgenmode", "none");
      ip("-n", nameOf(station), "link", "set", "tap0", "up");
      ip("-n", nameOf(station), "link", "set", "lo", "up");
      // Browsers offer the address of the default route to others. Like a hall's router, this one leads nowhere.
      ip("-n", nameOf(station), "route", "add", "default", "via", "10.77.0.254", "dev", "tap0");
    }
    return {
      address,
      runAt: (station) => ["ip", "netns", "exec", nameOf(station)],
      set: (terms) => ask(terms),
      block: (isBlocked) =>
        ask({
          blocked: stations.flatMap((from) =>
            stations.filter((to) => isBlocked(from, to)).map((to) => [nameOf(from), nameOf(to)]),
          ),
        }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startSwitch(names: readonly string[]) {
  const running = spawn("python3", [`${import.meta.dirname}/switch.py`, ...names], { stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  running.stderr.on("data", (text: Buffer) => (said += String(text)));
  running.on("error", (error) => (said += error.message));
  const answers = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
  const answered = async (): Promise<void> => {
    const { value } = await answers.next();
    if (value !== "ok") throw new Error(`The switch of this test's network does not work: ${said}`);
  };
  await answered();
  return {
    running,
    async ask(command: object) {
      running.stdin.write(`${JSON.stringify(command)}\n`);
      await answered();
    },
  };
}

function ip(...words: readonly string[]): void {
  const { status, stderr, error } = spawnSync("ip", words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`ip ${words.join(" ")}: ${error?.message ?? stderr}`);
}

/** A run that was killed leaves its namespaces behind; they are known by its process number. */
function removeStale(): void {
  const left = readdirSync("/run", { withFileTypes: true }).some(({ name }) => name === "netns")
    ? readdirSync("/run/netns")
    : [];
  for (const name of left) {
    const [first, pid] = name.split("-");
    if (first !== prefix || readdirSync("/proc").includes(String(pid))) continue;
    spawnSync("ip", ["netns", "del", name]);
  }
}
