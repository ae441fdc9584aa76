import { begin, lackedByOthers, onItsOwnDisk } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { sleep } from "./fault-phone.ts";

/** In the page, before the app: a clock that a test can set. */
function settableClock(): void {
  const Real = Date;
  let shift = 0;
  class Shifted extends Real {
    constructor(...of: readonly unknown[]) {
      if (of.length === 0) super(Real.now() + shift);
      else super(...(of as [number]));
    }
    static override now(): number {
      return Real.now() + shift;
    }
  }
  const shiftClock = (hours: number): void => {
    shift = hours * 3_600_000;
  };
  Object.assign(window, { Date: Shifted, shiftClock });
}

/** The phone's clock leaps by up to two days, forwards and back, while its person writes. */
export const clockLeaps: Fault = {
  name: "clock-leaps",
  needsDisk: false,
  runs: { quick: 1, full: 20 },
  async play(scene: Scene): Promise<Run> {
    const { random, run } = scene;
    const begun = await begin(scene, { prepare: settableClock });
    const { witness, at, phone } = begun;
    const writing = phone.write({ prefix: `clock ${run}`, count: 60, pauseMs: 10 });
    for (const hours of [48, -48, random.below(97) - 48, 0]) {
      await sleep(200 + random.below(400));
      await phone.page.evaluate(
        (shift) => (window as unknown as { shiftClock(hours: number): void }).shiftClock(shift),
        hours,
      );
    }
    await writing;
    const lacked = await lackedByOthers(begun, run);
    await phone.close();
    const { found } = await onItsOwnDisk(at);
    return witness.run(found, lacked);
  },
};
