import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Change } from "../../../src/journal/records.ts";
import type { Spread } from "./arrivals.ts";
import type { CrowdFigures, CrowdOptions, CrowdRoom, Written } from "./crowd.ts";

/** What a process of the crowd can be asked for; see Crowd. */
export interface CrowdCalls {
  open(options: CrowdOptions): Promise<string>;
  join(): Promise<void>;
  write(peer: number, changes: readonly Change[]): Promise<Written>;
  writeAll(changes: readonly Change[]): Promise<readonly Written[]>;
  reached(entries: number): Promise<number>;
  spread(writtenAt: ReadonlyMap<string, number>): Promise<Spread>;
  figures(): Promise<CrowdFigures>;
  room(): Promise<CrowdRoom>;
  close(): Promise<void>;
}

export interface CrowdCall {
  readonly number: number;
  readonly name: keyof CrowdCalls;
  readonly words: readonly unknown[];
}

interface CrowdAnswer {
  readonly number: number;
  readonly result?: unknown;
  readonly error?: string;
}

/** A process of its own for some of the crowd: one core would not do for a whole hall. */
export interface CrowdProcess extends CrowdCalls {
  end(): Promise<void>;
}

export function startCrowd(): CrowdProcess {
  const child = fork(join(import.meta.dirname, "crowd-process.ts"), {
    // As this process was started, so that it reads TypeScript too; and with memory for many devices, old and young.
    execArgv: [...process.execArgv, "--max-old-space-size=6144", "--max-semi-space-size=64"],
    serialization: "advanced",
  });
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  child.on("message", ({ number, result, error }: CrowdAnswer) => {
    const call = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) call?.resolve(result);
    else call?.reject(new Error(error));
  });
  child.on("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("A process of the crowd has ended"));
    waiting.clear();
  });
  function call<Name extends keyof CrowdCalls>(name: Name): CrowdCalls[Name] {
    const ask = (...words: readonly unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ number: last, name, words } satisfies CrowdCall);
      });
    // The process answers with what the call of this name gives.
    return ask as CrowdCalls[Name];
  }
  return {
    open: call("open"),
    join: call("join"),
    write: call("write"),
    writeAll: call("writeAll"),
    reached: call("reached"),
    spread: call("spread"),
    figures: call("figures"),
    room: call("room"),
    close: call("close"),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}
