import { Crowd, type CrowdOptions } from "./crowd.ts";
import type { CrowdCall, CrowdCalls } from "./crowd-calls.ts";

// One process of the crowd; the bench calls it by messages.

let crowd: Crowd | undefined;

function here(): Crowd {
  if (!crowd) throw new Error("The crowd is not there yet");
  return crowd;
}

const calls: CrowdCalls = {
  async open(options: CrowdOptions) {
    const opened = await Crowd.open(options);
    crowd = opened.crowd;
    return opened.code;
  },
  join: () => here().join(),
  write: (peer, changes) => here().write(peer, changes),
  writeAll: (changes) => here().writeAll(changes),
  reached: (entries) => here().reached(entries),
  spread: async (writtenAt) => here().spread(writtenAt),
  figures: async () => here().figures(),
  room: async () => here().room(),
  close: () => here().close(),
};

process.on("message", (call: CrowdCall) => void answer(call));
// The bench was killed.
process.on("disconnect", () => process.exit());

async function answer({ number, name, words }: CrowdCall): Promise<void> {
  try {
    // The two ends are one version of one program, so the words fit the name.
    const run = calls[name] as (...words: readonly unknown[]) => Promise<unknown>;
    process.send?.({ number, result: await run(...words) });
  } catch (error) {
    process.send?.({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
