import type { Locator, Page } from "playwright-core";
import { texts as consoleTexts } from "../../src/text/console/fi.ts";
import { texts as home } from "../../src/text/home/fi.ts";
import { texts as phoneTexts } from "../../src/text/phone/fi.ts";
import { texts as plan } from "../../src/text/plan/fi.ts";
import type { Place } from "../../src/ui/phone/following.ts";
import { roomOf, shownCode, type Device } from "./browser-people.ts";

/** How long a page may take to show what it has to show on a busy machine. */
export const seen = { timeout: 20_000 };

/** Makes a workshop with the template's programme on a laptop and opens its console. Gives the join code. */
export async function planEvening({ page }: Device, url: string): Promise<string> {
  await page.goto(url);
  await page.getByRole("button", { name: home.create }).click();
  await page.getByLabel(plan.name, { exact: true }).fill("Elinvoimapaja");
  await page.getByRole("button", { name: plan.programme.fromTemplate }).click();
  await page.getByText("Asiantuntijan puheenvuoro").first().waitFor(seen);
  await page.getByText(plan.status.saved).first().waitFor(seen);
  await page.goto(`${url}/#/console/${roomOf(page)}`);
  return shownCode(page);
}

/** Opens the laptop's second window, as large as a projector's picture. */
export async function openProjector({ context, page }: Device, url: string): Promise<Page> {
  const projector = await context.newPage();
  await projector.setViewportSize({ width: 1920, height: 1080 });
  await projector.goto(`${url}/#/projector/${roomOf(page)}`);
  return projector;
}

/** Taps the facilitator's one button until the step with this name is under way. */
export async function goToStep({ page }: Device, step: string): Promise<void> {
  const under = page.locator("[aria-current=step]").getByText(step, { exact: true });
  while (!(await under.isVisible())) {
    const button = nextButton(page);
    const before = await button.textContent(seen);
    await button.click();
    await nextButton(page)
      .and(page.getByText(before ?? "", { exact: true }))
      .waitFor({ ...seen, state: "detached" });
  }
}

function nextButton(page: Page): Locator {
  return page.getByRole("button", { name: /^(Seuraava|Aloita ilta):/ });
}

/** Looks at one of the phone's four places. */
export async function lookAt({ page }: Device, place: Place): Promise<void> {
  await page
    .getByRole("navigation", { name: phoneTexts.nav.label })
    .getByRole("button", { name: phoneTexts.nav[place] })
    .click();
}

/** Writes a note on a phone, at whichever of its places has the field, and sees it among her own. */
export async function writeNote({ page }: Device, text: string): Promise<void> {
  const field = page.getByLabel(phoneTexts.write.field);
  const start = page.getByRole("button", { name: phoneTexts.write.start });
  await field.or(start).first().waitFor(seen);
  if (!(await field.isVisible())) await start.click();
  await field.fill(text);
  await page.getByRole("button", { name: phoneTexts.write.send, exact: true }).click();
  await page.getByText(text, { exact: true }).first().waitFor(seen);
}

/** Sees so many notes among everybody's on a phone. */
export async function seesNotes(phone: Device, count: number, { timeout } = seen): Promise<void> {
  await lookAt(phone, "notes");
  await phone.page.getByText(phoneTexts.wall.count(count), { exact: true }).waitFor({ timeout });
}

/** Opens a vote from the console with the suggested rules. */
export async function openVote({ page }: Device): Promise<void> {
  await page.getByRole("button", { name: consoleTexts.vote.open }).click();
  await page.getByRole("dialog").getByRole("button", { name: consoleTexts.vote.openNow, exact: true }).click();
  await page.getByText(consoleTexts.vote.running).first().waitFor(seen);
}

/** Closes the vote that is open. */
export async function closeVote({ page }: Device): Promise<void> {
  await page.getByRole("button", { name: consoleTexts.vote.close }).click();
  await page.getByRole("dialog").getByRole("button", { name: consoleTexts.vote.closeYes, exact: true }).click();
}
