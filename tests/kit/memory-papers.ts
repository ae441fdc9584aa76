import type { EarlierEvening } from "../../src/domain/earlier-evenings.ts";
import type { LeaderPapers } from "../../src/live/leader-papers.ts";

/** Papers in memory, on a device with these other evenings. */
export function memoryPapers(evenings: readonly EarlierEvening[] = []): LeaderPapers {
  const texts = new Map<string, string>();
  return {
    load: async (paper) => texts.get(paper),
    save: async (paper, text) => void texts.set(paper, text),
    evenings: async () => evenings.map(({ room, name, date }) => ({ room, name, date })),
    evening: async (room) => evenings.find((each) => each.room === room),
  };
}
