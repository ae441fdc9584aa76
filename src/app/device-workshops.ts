import type { Workshops } from "./workshops.ts";

let opened: Promise<Workshops> | undefined;

/**
 * This device's workshops, opened once. Journals, storage and links are heavy: they are fetched here, behind the first
 * screens.
 */
export function deviceWorkshops(): Promise<Workshops> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Workshops> {
  try {
    const { Workshops } = await import("./workshops.ts");
    return await Workshops.open(reportError);
  } catch (error) {
    opened = undefined; // the next call tries again
    throw error;
  }
}
