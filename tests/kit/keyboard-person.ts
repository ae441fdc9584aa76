import type { CDPSession, Page } from "playwright-core";

/** Where the focus is, as a screen reader is told. */
interface FocusSpot {
  readonly role: string;
  readonly name: string;
  /** The same for the same element, another for every other. */
  readonly element: number;
}

interface TabOptions {
  /** Goes backwards, with Shift and Tab. */
  readonly back?: boolean;
  /** How many stops a person may be asked to take. */
  readonly within?: number;
}

/**
 * Somebody at a keyboard: keys are all that she has. Wherever Tab takes her, the focus has to be in sight, with its
 * ring, and has to go on with the next Tab.
 */
export interface KeyboardPerson {
  readonly page: Page;
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses Tab until the focus is on what has this role and name. Gives how many stops it took. */
  tabTo(role: string, name: string | RegExp, options?: TabOptions): Promise<number>;
  /** The same, and presses Enter there. */
  activate(role: string, name: string | RegExp, options?: TabOptions): Promise<void>;
  /** Waits until the focus is there by itself, and in sight. */
  isAt(role: string, name: string | RegExp): Promise<void>;
  /** Tabs through all that the page has, once round: gives the stops. Fails where it cannot get on. */
  walkRound(most?: number): Promise<readonly string[]>;
}

const bodyRole = "RootWebArea";

/** Puts somebody with a keyboard in front of a page. */
export async function keyboardPerson(page: Page): Promise<KeyboardPerson> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const session = await page.context().newCDPSession(page);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tabTo: KeyboardPerson["tabTo"] = async (role, name, { back = false, within = 60 } = {}) => {
    const stops: string[] = [];
    let before: Stop = { ...(await spotOf(session)), times: 1 };
    while (stops.length < within) {
      await press(back ? "Shift+Tab" : "Tab");
      before = await nextSpot(page, session, before);
      stops.push(`${before.role} "${before.name}"`);
      if (isSpot(before, role, name)) return stops.length;
    }
    throw new Error(`Not at ${role} "${String(name)}" after ${within} stops: ${stops.slice(-25).join(", ")}`);
  };
  return {
    page,
    press,
    type: (text) => page.keyboard.type(text),
    tabTo,
    async activate(role, name, options) {
      await tabTo(role, name, options);
      await press("Enter");
    },
    async isAt(role, name) {
      const spot = await until(
        () => spotOf(session),
        (found) => isSpot(found, role, name),
      );
      if (!isSpot(spot, role, name))
        throw new Error(`The focus is at ${spot.role} "${spot.name}", not at ${role} "${String(name)}"`);
      await mustBeSeen(page, spot);
    },
    async walkRound(most = 200) {
      const stops: FocusSpot[] = [];
      let before: Stop = { ...(await spotOf(session)), times: 1 };
      while (stops.length < most) {
        await press("Tab");
        before = await nextSpot(page, session, before);
        if (before.role === bodyRole || before.element === stops[0]?.element)
          return stops.map(({ role, name }) => `${role} "${name}"`);
        stops.push(before);
      }
      throw new Error(`No end after ${most} stops`);
    },
  };
}

function isSpot(spot: FocusSpot, role: string, name: string | RegExp): boolean {
  if (spot.role !== role) return false;
  return typeof name === "string" ? spot.name === name : name.test(spot.name);
}

/** Days and hours have stops inside: day, month, year, the calendar. */
const partsByRole: Readonly<Record<string, number>> = { Date: 4, InputTime: 4 };

interface Stop extends FocusSpot {
  /** How many stops there have been on this element. */
  readonly times: number;
}

/** The spot after a Tab: another than before, and seen. */
async function nextSpot(page: Page, session: CDPSession, before: Stop): Promise<Stop> {
  const spot = await spotOf(session);
  const times = spot.element === before.element ? before.times + 1 : 1;
  if (times > (partsByRole[spot.role] ?? 1) && spot.role !== bodyRole)
    throw new Error(`Tab does not get on from ${spot.role} "${spot.name}"`);
  // The parts of a field have rings of the browser's own.
  if (times === 1) await mustBeSeen(page, spot);
  return { ...spot, times };
}

async function spotOf(session: CDPSession): Promise<FocusSpot> {
  const { result } = await session.send("Runtime.evaluate", { expression: "document.activeElement" });
  if (result.objectId === undefined) return { role: bodyRole, name: "", element: -1 };
  const { nodes } = await session.send("Accessibility.getPartialAXTree", {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  await session.send("Runtime.releaseObject", { objectId: result.objectId });
  const [node] = nodes;
  const isBody = result.description === "body";
  return {
    role: isBody ? bodyRole : String(node?.role?.value ?? ""),
    name: String(node?.name?.value ?? "").trim(),
    element: node?.backendDOMNodeId ?? -1,
  };
}

async function mustBeSeen(page: Page, spot: FocusSpot): Promise<void> {
  if (spot.role === bodyRole) return;
  // A dialog may still be rising, a page still scrolling.
  const fault = await until(
    () => page.evaluate(focusFault),
    (found) => found === "",
  );
  if (fault !== "") throw new Error(`The focus on ${spot.role} "${spot.name}" ${fault}`);
}

/** Reads again for two seconds, until it is as wanted. */
async function until<T>(read: () => Promise<T>, isWanted: (value: T) => boolean): Promise<T> {
  const end = performance.now() + 2000;
  for (;;) {
    const value = await read();
    if (isWanted(value) || performance.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the page: what keeps a person from seeing where the focus is; "" if nothing does. */
function focusFault(): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement)) return "is nowhere";
  const isGlass = Number(getComputedStyle(element).opacity) === 0;
  const face = (isGlass && element.parentElement) || element;
  const box = face.getBoundingClientRect();
  // A heading that is spoken only has no place of its own; it may have the focus, and nobody presses it.
  if (element.tabIndex < 0 && box.width <= 1) return "";
  const left = Math.max(box.left, 0) + 3;
  const right = Math.min(box.right, innerWidth) - 3;
  const top = Math.max(box.top, 0) + 3;
  const bottom = Math.min(box.bottom, innerHeight) - 3;
  if (right < left || bottom < top) return "is outside of the picture";
  const isOwn = (x: number, y: number): boolean => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (face.contains(found) || element.closest("label")?.contains(found) === true);
  };
  const middle = [(left + right) / 2, (top + bottom) / 2] as const;
  const corners = [middle, [left, top], [right, top], [left, bottom], [right, bottom]] as const;
  if (!corners.some(([x, y]) => isOwn(x, y))) return "is covered by something else";
  // Headings and the like take the focus from the program only; nothing can be pressed there.
  if (element.tabIndex < 0) return "";
  if (!element.matches(":focus-visible")) return "is not marked as one from a keyboard";
  const around = [element, element.nextElementSibling, element.parentElement, element.parentElement?.parentElement];
  const hasRing = around.some((part) => {
    if (!(part instanceof HTMLElement)) return false;
    const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(part);
    const isDrawn = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && Number(opacity) > 0;
    return isDrawn && !/rgba\(.*, 0\)|transparent/u.test(outlineColor);
  });
  return hasRing ? "" : "has no ring";
}
