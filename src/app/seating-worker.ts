import { driveRotation } from "../seating/drive.ts";
import { answer, type SeatingQuestion, type Search } from "./solve-seating.ts";

const timed: Search = (problem, seed, budgetMs) =>
  driveRotation(problem, { seed, budgetMs, now: () => self.performance.now() });

self.addEventListener("message", ({ data }: MessageEvent<SeatingQuestion>) => {
  self.postMessage(answer(data, timed));
});
