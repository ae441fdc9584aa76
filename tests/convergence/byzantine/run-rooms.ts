import { noFigures, type Figures } from "./figures.ts";
import { simulateRoom } from "./simulate-room.ts";

/** Every so many rooms one has real signatures; the others' are quick ones, which are as easy to forge by mistake. */
const realEvery = 50;

/** A room that broke a promise, and the seed that makes it again. */
export interface Failure {
  readonly seed: number;
  readonly promise: string;
}

/** Simulates rooms with the seeds from the first one on; a room that breaks a promise does not stop the others. */
export async function runRooms(
  firstSeed: number,
  rooms: number,
  figures: Figures = noFigures(),
): Promise<{ readonly figures: Figures; readonly failures: readonly Failure[] }> {
  const failures: Failure[] = [];
  for (let seed = firstSeed; seed < firstSeed + rooms; seed++) {
    try {
      await simulateRoom(seed, seed % realEvery === 0 ? "real" : "quick", figures);
    } catch (error) {
      failures.push({ seed, promise: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return { figures, failures };
}
