import type { Page } from "playwright-core";
import type { RehearsalStage } from "../../src/app/rehearsal/write-sample-evening.ts";
import type { Language } from "../../src/domain/languages.ts";
import { texts as consoleEn } from "../../src/text/console/en.ts";
import { texts as consoleFi } from "../../src/text/console/fi.ts";
import { texts as consoleSv } from "../../src/text/console/sv.ts";
import { texts as phoneEn } from "../../src/text/phone/en.ts";
import { texts as phoneFi } from "../../src/text/phone/fi.ts";
import { texts as phoneSv } from "../../src/text/phone/sv.ts";
import { texts as projectorEn } from "../../src/text/projector/en.ts";
import { texts as projectorFi } from "../../src/text/projector/fi.ts";
import { texts as projectorSv } from "../../src/text/projector/sv.ts";
import { texts as roundEn } from "../../src/text/round/en.ts";
import { texts as roundFi } from "../../src/text/round/fi.ts";
import { texts as roundSv } from "../../src/text/round/sv.ts";

export const sizes = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const;

/** One screen, or one state of it that looks different. */
export interface ShownScreen {
  readonly name: string;
  readonly size: keyof typeof sizes;
  /** The fragment. */
  readonly address: string;
  /** What a person does there first. */
  readonly open?: (page: Page) => Promise<void>;
}

/** The sample evenings on the device, by how far they have come. */
export type Rooms = ReadonlyMap<RehearsalStage, string>;

const words = {
  fi: { console: consoleFi, phone: phoneFi, projector: projectorFi, round: roundFi },
  sv: { console: consoleSv, phone: phoneSv, projector: projectorSv, round: roundSv },
  en: { console: consoleEn, phone: phoneEn, projector: projectorEn, round: roundEn },
};

const stages = ["arrival", "write", "group", "vote", "tables", "closing"] as const;

function named(screen: ShownScreen, name: string): ShownScreen {
  return { ...screen, name };
}

function press(name: string): (page: Page) => Promise<void> {
  return (page) => page.getByRole("button", { name, exact: true }).first().click();
}

/** Every screen of the app on a device that leads the sample evenings. */
export function screensOf(language: Language, rooms: Rooms): readonly ShownScreen[] {
  const t = words[language];
  const at = (screen: string, stage: RehearsalStage): string => `#/${screen}/${rooms.get(stage) ?? ""}`;
  const phone = (stage: RehearsalStage, open?: ShownScreen["open"]): ShownScreen => ({
    name: `phone ${stage}`,
    size: "phone",
    address: at("phone", stage),
    ...(open && { open }),
  });
  const laptop = (name: string, address: string, open?: ShownScreen["open"]): ShownScreen => ({
    name,
    size: "laptop",
    address,
    ...(open && { open }),
  });
  return [
    { name: "home", size: "phone", address: "#/" },
    { name: "trust", size: "phone", address: "#/trust" },
    { name: "accessibility statement", size: "phone", address: "#/accessibility" },
    { name: "join", size: "phone", address: "#/join" },
    { name: "nobody found", size: "phone", address: "#K7QF-9XMP-2RTD" },
    ...stages.map((stage) => phone(stage)),
    named(phone("write", press(t.phone.write.start)), "phone field"),
    named(phone("vote", press(t.phone.nav.notes)), "phone notes"),
    named(phone("tables", press(t.phone.nav.table)), "phone table"),
    named(phone("tables", press(t.phone.nav.results)), "phone results"),
    named(phone("vote", press(t.round.vote.mine)), "phone own dots"),
    laptop("plan", at("plan", "write")),
    ...stages.map((stage) => laptop(`console ${stage}`, at("console", stage))),
    laptop("note dialog", at("console", "write"), (page) =>
      page
        .getByRole("button", { name: t.console.wall.actions("") })
        .first()
        .click(),
    ),
    laptop("rules of a board", at("console", "write"), press(t.console.board.open)),
    laptop("move dialog", at("console", "group"), (page) =>
      page
        .getByRole("button", { name: t.console.group.moveOf("") })
        .first()
        .click(),
    ),
    laptop("vote dialog", at("console", "closing"), async (page) => {
      await page.getByRole("tab", { name: t.console.views.vote }).click();
      await page.getByRole("button", { name: t.console.vote.again }).click();
    }),
    { name: "remote control", size: "phone", address: at("remote", "write") },
    {
      name: "remote control of a note",
      size: "phone",
      address: at("remote", "vote"),
      open: press(t.console.projector.views.note),
    },
    laptop("results", at("results", "closing")),
    laptop("links", at("carry", "write")),
    ...stages.map((stage): ShownScreen => ({
      name: `projector ${stage}`,
      size: "projector",
      address: at("projector", stage),
    })),
    {
      name: "projector's look",
      size: "projector",
      address: at("projector", "write"),
      open: press(t.projector.controls.settings),
    },
    // The look stays from here on.
    {
      name: "dark picture",
      size: "projector",
      address: at("projector", "tables"),
      open: (page) => page.keyboard.press("d"),
    },
    {
      name: "weak projector",
      size: "projector",
      address: at("projector", "group"),
      open: async (page) => {
        await press(t.projector.controls.settings)(page);
        await page.getByRole("radio", { name: t.projector.controls.themes.weak }).check({ force: true });
      },
    },
  ];
}
