/** Where a person is in the app; everything stands in the fragment, so no server ever sees it. */
export type Route =
  | { readonly screen: "home" }
  /** Makes a workshop and goes to its plan. */
  | { readonly screen: "new" }
  | { readonly screen: AboutScreen }
  /** Takes in a file that came from another app, or from the first page. */
  | { readonly screen: "received" }
  /** The code, and behind it whatever the link says of a hub in the hall. */
  | { readonly screen: "join"; readonly code: string }
  /** Going on with a code: leading, or a seat. Behind the code whatever the link says of a hub in the hall. */
  | { readonly screen: "ticket"; readonly code: string }
  | { readonly screen: "rehearsal"; readonly stage: string; readonly people: number; readonly notes: number }
  | { readonly screen: WorkshopScreen; readonly room: string };

export type AboutScreen = "trust" | "accessibility";

export type WorkshopScreen = (typeof workshopScreens)[number];

const workshopScreens = [
  "plan",
  "phone",
  "console",
  "projector",
  "remote",
  "results",
  "carry",
  "recovery",
  "device",
  "slips",
  "slip",
] as const;

/** The route in a fragment. A bare code (#K7QF-9XMP-2RTD), as in the QR code, means joining with it. */
export function parseRoute(fragment: string): Route {
  const text = safelyDecoded(fragment.replace(/^#/, ""));
  if (text !== "" && !text.startsWith("/")) return { screen: "join", code: text };
  const [, screen = "", argument = "", people = "", notes = ""] = text.split("/");
  if (screen === "new" || screen === "trust" || screen === "accessibility" || screen === "received") return { screen };
  if (screen === "join" || screen === "ticket") return { screen, code: people ? `${argument}/${people}` : argument };
  if (screen === "rehearsal") {
    return { screen, stage: argument, people: numberWithin(people, 40, 150), notes: numberWithin(notes, 120, 600) };
  }
  if (isWorkshopScreen(screen) && argument) return { screen, room: argument };
  return { screen: "home" };
}

function numberWithin(text: string, usual: number, most: number): number {
  return /^\d{1,4}$/.test(text) ? Math.min(most, Number(text)) : usual;
}

function isWorkshopScreen(screen: string): screen is WorkshopScreen {
  return workshopScreens.some((each) => each === screen);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign is no reason to stop
  }
}

/** The fragment that leads to a page about the app. */
export function hrefToAbout(screen: AboutScreen): string {
  return `#/${screen}`;
}

/** The fragment that leads to a workshop's screen on this device. */
export function hrefTo(screen: WorkshopScreen, room: string): string {
  return `#/${screen}/${room}`;
}
