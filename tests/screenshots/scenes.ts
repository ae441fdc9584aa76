import type { Page } from "playwright-core";
import { roomOf } from "../kit/browser-people.ts";
import { join, lookAround, nextStep, press, rehearse, words, writeNote } from "./acts.ts";
import type { Studio } from "./studio.ts";

/** Plays one part of the example evening and takes its pictures. */
type Scene = (studio: Studio) => Promise<void>;

/** The parts of the evening that are pictured, in the order in which people meet them. */
export const scenes: Readonly<Record<string, Scene>> = {
  home: async (studio) => {
    const laptop = await studio.fresh("laptop");
    await laptop.goto(studio.url);
    await studio.shoot(laptop, "laptop-home-empty");
    const phone = await studio.fresh("phone");
    await phone.goto(studio.url);
    await studio.shootPhone(phone, "home-empty");
    await rehearse(studio, laptop, "closing", { people: 12, notes: 12 });
    await laptop.goto(`${studio.url}/#/new`);
    await laptop.waitForURL(/#\/plan\//);
    await studio.shoot(laptop, "laptop-plan-new", { whole: true });
    await laptop.goto(studio.url);
    await studio.shoot(laptop, "laptop-home", { whole: true });
    await laptop
      .getByRole("button", { name: words(studio).home.card.forget("") })
      .first()
      .click();
    await studio.shoot(laptop, "laptop-home-forget");
    for (const page of ["trust", "accessibility"]) {
      await phone.goto(`${studio.url}/#/${page}`);
      await studio.shoot(phone, `phone-${page}`, { whole: true });
    }
  },

  join: async (studio) => {
    const t = words(studio).join;
    const phone = await studio.fresh("phone");
    await phone.goto(`${studio.url}/#/join`);
    await studio.shootPhone(phone, "join");
    await phone.getByLabel(t.enter.label).fill("k7qf 9xm");
    await press(phone, t.enter.go);
    await studio.shootPhone(phone, "join-wrong-code");
    await phone.goto(`${studio.url}/#K7QF-9XMP-2RTD`);
    await phone.getByText(t.looking.title).waitFor();
    await studio.shoot(phone, "phone-join-looking");
    await phone.getByText(t.nobody.title).waitFor();
    await studio.shootPhone(phone, "join-nobody");
  },

  arrival: async (studio) => {
    const evening = await rehearse(studio, await studio.fresh("laptop"), "arrival", { people: 40, notes: 0 });
    const phone = await studio.fresh("phone");
    await phone.goto(`${studio.url}/#${evening.code}`);
    await phone.getByText(words(studio).join.who.title).waitFor();
    await studio.shoot(phone, "phone-who", { whole: true });
    await studio.shootPhone(phone, "who-top");
    await join(studio, phone, evening.code);
    await studio.shootPhone(phone, "arrival");
    await studio.shoot(evening.console, "console-arrival");
    await studio.shoot(evening.projector, "projector-arrival");
    await press(evening.console, words(studio).console.projector.views.join);
    await studio.shoot(evening.projector, "projector-join");
    await evening.console.goto(`${studio.url}/#/plan/${roomOf(evening.console)}`);
    await studio.shoot(evening.console, "laptop-plan", { whole: true });
    await phone.goto(`${studio.url}/#/phone/${roomOf(phone)}`);
  },

  talk: async (studio) => {
    const evening = await rehearse(studio, await studio.fresh("laptop"), "arrival", { people: 40, notes: 0 });
    const phone = await studio.fresh("phone");
    await join(studio, phone, evening.code);
    await nextStep(studio, evening.console);
    await studio.shootPhone(phone, "info");
    await studio.shoot(evening.console, "console-info");
    await studio.shoot(evening.projector, "projector-info");
  },

  write: async (studio) => {
    const t = words(studio).phone;
    const evening = await rehearse(studio, await studio.fresh("laptop"), "write", { people: 40, notes: 120 });
    const phone = await studio.fresh("phone");
    await join(studio, phone, evening.code);
    await phone
      .getByLabel(t.write.field)
      .or(phone.getByRole("button", { name: t.write.start }))
      .first()
      .waitFor();
    await studio.shootPhone(phone, "write");
    await writeNote(studio, phone, "Yhteiskäyttöautojen latauspisteet hyvinvointiaseman pysäköintialueelle");
    await writeNote(studio, phone, "Kimppakyyti harjoituksiin");
    await studio.shootPhone(phone, "write-own-notes");
    await lookAround(studio, phone, "notes");
    await studio.shootPhone(phone, "notes");
    await studio.shoot(evening.console, "console-wall");
    await studio.shoot(evening.projector, "projector-write");
    await press(evening.console, words(studio).console.projector.views.note);
    await studio.shoot(evening.projector, "projector-note");
    await press(evening.console, words(studio).console.projector.views.timer);
    await studio.shoot(evening.projector, "projector-timer");
  },

  walls: async (studio) => {
    if (!studio.look.walls) return;
    for (const notes of [0, 1, 30, 600]) {
      const people = notes === 600 ? 150 : 40;
      const evening = await rehearse(studio, await studio.fresh("laptop"), "write", { people, notes });
      const phone = await studio.fresh("phone");
      await join(studio, phone, evening.code);
      await lookAround(studio, phone, "notes");
      await press(evening.console, words(studio).console.projector.views.wall);
      await studio.shoot(evening.projector, `projector-wall-${notes}`);
      if (notes === 1 || notes === 30) continue; // laptops and phones scroll: some notes look like many
      await studio.shoot(evening.console, `console-wall-${notes}`);
      await studio.shoot(phone, `phone-notes-${notes}`);
    }
  },

  group: async (studio) => {
    const evening = await rehearse(studio, await studio.fresh("laptop"), "group", { people: 40, notes: 120 });
    const phone = await studio.fresh("phone");
    await join(studio, phone, evening.code);
    await studio.shootPhone(phone, "group");
    await studio.shoot(evening.console, "console-group");
    await studio.shoot(evening.projector, "projector-group");
  },

  vote: async (studio) => {
    const t = words(studio).round;
    const evening = await rehearse(studio, await studio.fresh("laptop"), "vote", { people: 40, notes: 120 });
    const phone = await studio.fresh("phone");
    await join(studio, phone, evening.code);
    const give = phone.getByRole("button", { name: t.vote.give("") });
    await give.first().waitFor();
    await studio.shootPhone(phone, "vote");
    await give.first().click();
    await give.nth(1).click();
    await studio.shootPhone(phone, "vote-given");
    await studio.shoot(evening.console, "console-vote");
    await studio.shoot(evening.projector, "projector-vote");
  },

  tables: async (studio) => {
    const evening = await rehearse(studio, await studio.fresh("laptop"), "tables", { people: 40, notes: 120 });
    const phone = await studio.fresh("phone");
    await join(studio, phone, evening.code);
    await studio.shootPhone(phone, "table-none");
    await studio.shoot(evening.console, "console-tables");
    await studio.shoot(evening.projector, "projector-tables");
    await planAgain(studio, evening.console);
    await phone.getByText(words(studio).phone.table.round(2)).first().waitFor();
    await studio.shootPhone(phone, "table");
    await lookAround(studio, phone, "results");
    await studio.shootPhone(phone, "results");
    await press(evening.console, words(studio).console.projector.views.result);
    await studio.shoot(evening.projector, "projector-result");
  },

  closing: async (studio) => {
    const evening = await rehearse(studio, await studio.fresh("laptop"), "closing", { people: 40, notes: 120 });
    const phone = await studio.fresh("phone");
    await join(studio, phone, evening.code);
    await studio.shootPhone(phone, "closing");
    await studio.shoot(evening.console, "console-closing");
    await studio.shoot(evening.projector, "projector-closing");
    const { console: laptop } = evening;
    await laptop.goto(`${studio.url}/#/results/${roomOf(laptop)}`);
    await studio.shoot(laptop, "laptop-results", { whole: true });
    await phone.goto(`${studio.url}/#/results/${roomOf(phone)}`);
    await studio.shootPhone(phone, "report");
    await printed(studio, laptop);
  },
};

/** The rounds to come, now with the person who has just joined, and the next one begun. */
async function planAgain(studio: Studio, laptop: Page): Promise<void> {
  const t = words(studio).console.tables;
  await press(laptop, t.replan);
  await press(laptop, words(studio).seating.proposal.use);
  await press(laptop, t.start(2));
  await laptop.getByText(t.started(2)).first().waitFor();
}

/** What comes out of a printer, on sheets of A4. */
async function printed(studio: Studio, laptop: Page): Promise<void> {
  const t = words(studio).results.printing;
  await laptop.setViewportSize({ width: 794, height: 1123 });
  for (const kind of ["report", "cards", "sheets"] as const) {
    await laptop.getByRole("radio", { name: t[kind], exact: true }).check({ force: true });
    await laptop.emulateMedia({ media: "print" });
    await studio.shoot(laptop, `print-${kind}`);
    await laptop.emulateMedia({ media: "screen" });
  }
}
