import { describe, expect, test } from "vitest";
import { RoomClock } from "../../../src/sync/room-clock.ts";

function aClock(now = 1_000_000, leads = false) {
  const time = { now };
  const clock = new RoomClock({ now: () => time.now }, () => leads);
  return { clock, time };
}

describe("RoomClock", () => {
  test("of the facilitator's device is its own, whatever others say", () => {
    const { clock } = aClock(1_000_000, true);
    clock.hear({ at: 9_000_000, hops: 0 }, true);
    expect(clock.offsetMs).toBe(0);
    expect(clock.time).toEqual({ at: 1_000_000, hops: 0 });
  });

  test("knows nothing until somebody tells, and then passes it on with one hop more", () => {
    const { clock } = aClock();
    expect([clock.offsetMs, clock.time]).toEqual([0, undefined]);
    clock.hear({ at: 1_005_000, hops: 0 }, true);
    expect(clock.offsetMs).toBe(5000);
    expect(clock.time).toEqual({ at: 1_005_000, hops: 1 });
  });

  test("believes nobody but the facilitator's device that its clock is the room's", () => {
    const { clock } = aClock();
    clock.hear({ at: 99_000_000, hops: 0 }, false);
    expect(clock.offsetMs).toBe(0);
  });

  test("prefers fewer hops, and among equal ones the reading with the shortest way", () => {
    const { clock } = aClock();
    clock.hear({ at: 1_002_000, hops: 3 }, false);
    clock.hear({ at: 1_003_000, hops: 1 }, false);
    expect(clock.offsetMs).toBe(3000);
    clock.hear({ at: 1_009_000, hops: 4 }, false);
    expect(clock.offsetMs).toBe(3000);
    clock.hear({ at: 1_003_080, hops: 1 }, false);
    expect(clock.offsetMs).toBe(3080);
    clock.hear({ at: 1_002_900, hops: 1 }, false);
    expect(clock.offsetMs).toBe(3080);
  });

  test("takes any reading again after a minute, so that a wrong clock is left behind", () => {
    const { clock, time } = aClock();
    clock.hear({ at: 1_005_000, hops: 0 }, true);
    time.now += 61_000;
    clock.hear({ at: time.now + 4000, hops: 0 }, true);
    expect(clock.offsetMs).toBe(4000);
  });
});
