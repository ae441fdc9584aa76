import type { Page } from "playwright-core";
import type { RehearsalStage } from "../../src/app/rehearsal/write-sample-evening.ts";
import { texts as commonFi } from "../../src/text/common/fi.ts";
import { texts as commonSv } from "../../src/text/common/sv.ts";
import { texts as consoleFi } from "../../src/text/console/fi.ts";
import { texts as consoleSv } from "../../src/text/console/sv.ts";
import { texts as homeFi } from "../../src/text/home/fi.ts";
import { texts as homeSv } from "../../src/text/home/sv.ts";
import { texts as joinFi } from "../../src/text/join/fi.ts";
import { texts as joinSv } from "../../src/text/join/sv.ts";
import { texts as phoneFi } from "../../src/text/phone/fi.ts";
import { texts as phoneSv } from "../../src/text/phone/sv.ts";
import { texts as roundFi } from "../../src/text/round/fi.ts";
import { texts as roundSv } from "../../src/text/round/sv.ts";
import { texts as resultsFi } from "../../src/text/results/fi.ts";
import { texts as resultsSv } from "../../src/text/results/sv.ts";
import { texts as seatingFi } from "../../src/text/seating/fi.ts";
import { texts as seatingSv } from "../../src/text/seating/sv.ts";
import type { Place } from "../../src/ui/phone/following.ts";
import { roomOf, shownCode } from "../kit/browser-people.ts";
import type { Studio } from "./studio.ts";

const catalogues = {
  fi: {
    common: commonFi,
    console: consoleFi,
    home: homeFi,
    join: joinFi,
    phone: phoneFi,
    round: roundFi,
    results: resultsFi,
    seating: seatingFi,
  },
  sv: {
    common: commonSv,
    console: consoleSv,
    home: homeSv,
    join: joinSv,
    phone: phoneSv,
    round: roundSv,
    results: resultsSv,
    seating: seatingSv,
  },
};

/** What the screens say in the look's language. */
export function words({ look }: Studio): (typeof catalogues)["fi"] {
  return catalogues[look.language];
}

export interface Evening {
  readonly console: Page;
  readonly projector: Page;
  readonly code: string;
}

/** Makes an example evening on a laptop, with its console and its projector. */
export async function rehearse(
  studio: Studio,
  console: Page,
  stage: RehearsalStage,
  { people, notes }: { readonly people: number; readonly notes: number },
): Promise<Evening> {
  await console.goto(`${studio.url}/#/rehearsal/${stage}/${people}/${notes}`);
  await console.waitForURL(/#\/console\//, { timeout: 240_000 });
  const code = await shownCode(console);
  const projector = await studio.beside(console, "projector");
  await projector.goto(`${studio.url}/#/projector/${roomOf(console)}`);
  await projector.getByText(code).first().waitFor();
  return { console, projector, code };
}

/** Joins from a phone as somebody from the first municipality. */
export async function join(studio: Studio, phone: Page, code: string): Promise<void> {
  const t = words(studio).join.who;
  await phone.goto(`${studio.url}/#${code}`);
  const button = phone.getByRole("button", { name: t.join, exact: true });
  await button.waitFor();
  await phone.getByLabel(t.name).fill("Aino");
  await phone.getByRole("radio", { name: "Koivuranta", exact: true }).check({ force: true });
  await button.click();
  await phone.waitForURL(/#\/phone\//);
  // What is pictured is a phone that has everything, and says so.
  await phone.getByText(words(studio).common.sync.linked(1)).first().waitFor();
}

/** Looks at one of a phone's four places. */
export async function lookAround(studio: Studio, phone: Page, place: Place): Promise<void> {
  const t = words(studio).phone.nav;
  await phone.getByRole("navigation", { name: t.label }).getByRole("button", { name: t[place] }).click();
}

/** Writes a note on a phone, and waits until the facilitator is known to have it. */
export async function writeNote(studio: Studio, phone: Page, text: string): Promise<void> {
  const t = words(studio).phone.write;
  const start = phone.getByRole("button", { name: t.start });
  if (await start.isVisible()) await start.click();
  await phone.getByLabel(t.field).fill(text);
  await press(phone, t.send);
  await phone.getByText(text, { exact: true }).first().waitFor();
}

/** Starts the step that comes next. */
export async function nextStep(studio: Studio, laptop: Page): Promise<void> {
  const name = words(studio).console.programme.next("");
  await laptop.getByRole("button", { name }).first().click();
}

/** Presses the button of that name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
}
