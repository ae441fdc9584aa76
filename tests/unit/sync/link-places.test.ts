import { describe, expect, test } from "vitest";
import { LinkPlaces } from "../../../src/sync/link-places.ts";
import { virtualTime } from "../../kit/virtual-time.ts";

interface Browser {
  readonly places: LinkPlaces;
  readonly links: Set<Browser>;
}

/** Browsers that hear each other's announcements at once and connect at once. */
function aHall(seed: number) {
  const world = virtualTime(seed);
  const browsers: Browser[] = [];
  const { random, clock } = world;
  const come = (): Browser => {
    const links = new Set<Browser>();
    const others = (): number => browsers.length - 1;
    const browser = { links, places: new LinkPlaces({ random, clock, others, links: () => links.size }) };
    browsers.push(browser);
    announce(browser);
    return browser;
  };
  const announce = (browser: Browser): void => {
    if (!browser.places.announces()) return;
    for (const other of browsers) {
      if (other === browser || other.links.has(browser) || other.links.size >= other.places.dialled) continue;
      if (!browser.places.takesOffers) continue;
      browser.links.add(other);
      other.links.add(browser);
    }
  };
  const leave = (browser: Browser): void => {
    browsers.splice(browsers.indexOf(browser), 1);
    for (const other of browser.links) other.links.delete(browser);
  };
  return { browsers, come, leave, announce, pass: world.advance };
}

function reached(from: Browser | undefined): number {
  const seen = new Set(from ? [from] : []);
  for (const browser of seen) for (const other of browser.links) seen.add(other);
  return seen.size;
}

describe.each([3, 8, 32, 150])("%d browsers that come one after the other", (people) => {
  test.each([1, 2, 3, 4, 5])("hang together, none with more than twelve links (seed %d)", (seed) => {
    const hall = aHall(seed);
    for (let count = 0; count < people; count++) hall.come();
    const links = hall.browsers.map((browser) => browser.links.size);
    expect(reached(hall.browsers[0])).toBe(people);
    expect(Math.max(...links)).toBeLessThanOrEqual(12);
    expect(links.reduce((sum, count) => sum + count) / people).toBeLessThanOrEqual(8);
  });
});

test.each([1, 2, 3])("those who come later find a place however many come (seed %d)", async (seed) => {
  const hall = aHall(seed);
  for (let count = 0; count < 300; count++) {
    const browser = hall.come();
    for (let tries = 0; browser.links.size === 0 && tries < 10 && hall.browsers.length > 1; tries++) {
      await hall.pass(4000);
      hall.announce(browser);
    }
    expect(hall.browsers.length === 1 || browser.links.size > 0).toBe(true);
  }
});

test.each([1, 2, 3])("those whose neighbours leave find others (seed %d)", async (seed) => {
  const hall = aHall(seed);
  for (let count = 0; count < 60; count++) hall.come();
  for (let count = 0; count < 30; count++) hall.leave(hall.browsers[count] ?? hall.come());
  for (let tries = 0; tries < 5; tries++) {
    await hall.pass(4000);
    for (const browser of hall.browsers) if (browser.places.areFew) hall.announce(browser);
  }
  expect(reached(hall.browsers[0])).toBe(30);
  expect(Math.min(...hall.browsers.map(({ links }) => links.size))).toBeGreaterThan(1);
});

function aBrowser(links: number, others = 100) {
  const world = virtualTime(1);
  return { places: new LinkPlaces({ ...world, others: () => others, links: () => links }), world };
}

describe("a browser", () => {
  test("says what it says once, however often it is asked within two seconds", async () => {
    const { places, world } = aBrowser(0);
    expect([places.announces(), places.announces()]).toEqual([true, false]);
    await world.advance(2001);
    expect(places.announces()).toBe(true);
  });

  test("asks for no more once it is well linked", () => {
    const { places } = aBrowser(4);
    expect([places.areFew, places.takesOffers, places.announces()]).toEqual([false, false, false]);
  });

  test("wants no more links than there are others", () => {
    expect(aBrowser(2, 2).places.areFew).toBe(false);
    expect(aBrowser(0, 0).places.areFew).toBe(true);
  });
});
