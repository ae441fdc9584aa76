import type { StepKind } from "../../domain/agenda.ts";

/** Everything that a participant's phone says. Whole sentences, so that each language can order them its own way. */
export interface PhoneTexts {
  readonly nav: Readonly<Record<"label" | "now" | "notes" | "table" | "results", string>>;
  readonly follow: {
    readonly label: string;
    readonly underWay: (step: string) => string;
    readonly movedOn: (step: string) => string;
    readonly comeBack: string;
    readonly draftKept: (step: string) => string;
    readonly goOn: string;
    readonly newTable: (table: number) => string;
    readonly showTable: string;
  };
  readonly clock: {
    readonly over: (minutes: number) => string;
    readonly paused: string;
  };
  readonly step: {
    readonly kinds: Readonly<Record<StepKind, string>>;
    readonly next: (title: string) => string;
    readonly last: string;
  };
  readonly arrival: {
    readonly welcome: (workshop: string) => string;
    readonly welcomeUnknown: string;
    readonly awaitingRoom: string;
    readonly whatHappens: string;
    readonly happenings: readonly string[];
    readonly programme: string;
    readonly underWay: string;
    readonly minutes: (minutes: number) => string;
    readonly people: (count: number) => string;
    readonly byMunicipality: string;
    readonly municipalityCount: (municipality: string, count: number) => string;
    readonly unknownMunicipality: string;
    readonly soon: string;
  };
  readonly write: {
    readonly defaultPrompt: string;
    readonly start: string;
    readonly field: string;
    readonly whoSees: string;
    readonly send: string;
    readonly draftKept: string;
    readonly sent: string;
    readonly mine: (count: number) => string;
    readonly noneOfMine: string;
    readonly edit: string;
    readonly editField: string;
    readonly save: string;
    readonly cancel: string;
    readonly saved: string;
    readonly takeBack: string;
    readonly takenBack: (text: string) => string;
    readonly undo: string;
    readonly undone: string;
    readonly hiddenByLead: string;
  };
  readonly wall: {
    readonly title: string;
    readonly count: (count: number) => string;
    readonly empty: string;
    readonly hidden: (count: number) => string;
    readonly noTheme: string;
    readonly onlyTheme: string;
    readonly allThemes: string;
    readonly mine: string;
  };
  readonly removed: string;
  /** The way to what can be done with the phone as such. */
  readonly device: string;
  readonly lead: string;
  readonly table: {
    readonly minutes: {
      readonly label: (table: number) => string;
      readonly hint: string;
      readonly saving: string;
      readonly saved: string;
    };
    readonly go: (table: number) => string;
    readonly round: (round: number) => string;
    readonly goAnnounced: (table: number, round: number) => string;
    readonly stayAnnounced: (table: number, round: number) => string;
    readonly company: (others: number) => string;
    readonly next: (table: number) => string;
    readonly nextSame: (table: number) => string;
    readonly mayChange: string;
    readonly notSeated: string;
    readonly notYet: string;
    readonly hosting: string;
    readonly sound: string;
  };
  readonly talk: {
    readonly infoHint: string;
    readonly talkHint: string;
    readonly breakHint: string;
  };
  readonly storage: Readonly<Record<"title" | "full" | "closed" | "unknown" | "lost", string>>;
}

export const texts: PhoneTexts = {
  nav: { label: "Look around", now: "Now", notes: "Notes", table: "Table", results: "Results" },
  follow: {
    label: "Where the evening is",
    underWay: (step) => `Now: ${step}`,
    movedOn: (step) => `The evening moved on: ${step}`,
    comeBack: "Come along",
    draftKept: (step) => `The evening moved on: ${step}. Write in peace, your draft is kept.`,
    goOn: "Move on",
    newTable: (table) => `You have a new table: ${table}`,
    showTable: "Show table",
  },
  clock: {
    over: (minutes) =>
      minutes < 1 ? "Time is up. Finish in peace." : `Time was up ${minutes} min ago. Finish in peace.`,
    paused: "The clock is paused",
  },
  step: {
    kinds: {
      arrival: "Arrival",
      info: "Information",
      write: "Writing",
      group: "Grouping",
      vote: "Dot vote",
      tables: "Tables",
      talk: "Talk together",
      break: "Break",
      closing: "Closing",
    },
    next: (title) => `Next: ${title}`,
    last: "This is the last item.",
  },
  arrival: {
    welcome: (workshop) => `Welcome! ${workshop}`,
    welcomeUnknown: "Welcome!",
    awaitingRoom: "The evening's programme is on its way to your phone. You need not do anything.",
    whatHappens: "What happens here",
    happenings: [
      "This phone follows the evening by itself.",
      "You write notes, give dots and see your table.",
      "It works without a network too. What you write is kept on this phone.",
    ],
    programme: "Programme",
    underWay: "Now",
    minutes: (minutes) => `${minutes} min`,
    people: (count) => (count === 1 ? "1 person is here" : `${count} people are here`),
    byMunicipality: "By municipality",
    municipalityCount: (municipality, count) => `${municipality}: ${count}`,
    unknownMunicipality: "Not told",
    soon: "The evening begins soon. Have some coffee.",
  },
  write: {
    defaultPrompt: "What is on your mind? Write one thing on each note.",
    start: "Write a note",
    field: "Your note",
    whoSees: "Everybody in this workshop sees your note, without your name.",
    send: "Send",
    draftKept: "The draft is kept on this phone.",
    sent: "The note was sent.",
    mine: (count) => (count === 0 ? "My notes" : `My notes (${count})`),
    noneOfMine: "You have not written any notes yet.",
    edit: "Edit",
    editField: "Change your note",
    save: "Save",
    cancel: "Cancel",
    saved: "The change was saved.",
    takeBack: "Take back",
    takenBack: (text) => `You took back: ${text}`,
    undo: "Undo",
    undone: "The note is back.",
    hiddenByLead: "The facilitator has hidden this note from the others. It is safe here.",
  },
  wall: {
    title: "Everybody's notes",
    count: (count) => (count === 1 ? "1 note" : `${count} notes`),
    empty: "No notes yet. The first one can be yours.",
    hidden: (count) =>
      count === 1 ? "The facilitator has hidden 1 note." : `The facilitator has hidden ${count} notes.`,
    noTheme: "Without a theme",
    onlyTheme: "Show",
    allThemes: "All themes",
    mine: "mine",
  },
  lead: "You lead this evening: open the console",
  device: "This phone",
  removed:
    "The facilitator has removed this device from the workshop. What you write stays on this device, but nobody else sees or counts it any more. Ask the facilitator if this is a mistake.",
  table: {
    minutes: {
      label: (table) => `Minutes of table ${table}`,
      hint: "Write together what you agree on. The minutes go into the report of the evening, and everybody in the workshop can read them.",
      saving: "Saving…",
      saved: "Saved on this phone.",
    },
    go: (table) => `Table ${table}`,
    round: (round) => `Round ${round}`,
    goAnnounced: (table, round) => `Round ${round}. Go to table ${table}.`,
    stayAnnounced: (table, round) => `Round ${round}. Stay at table ${table}.`,
    company: (others) =>
      others === 0
        ? "You are the first one at this table."
        : others === 1
          ? "With 1 other person"
          : `With ${others} others`,
    next: (table) => `Next: table ${table}.`,
    nextSame: (table) => `Next: still table ${table}.`,
    mayChange: "This may still change.",
    notSeated: "You have no table yet. Ask the facilitator, or sit where there is room.",
    notYet: "Tables have not been given yet. Yours will appear here.",
    hosting: "You host this table: keep the talk going and see that ideas get written down.",
    sound: "Sound at a change of tables",
  },
  talk: {
    infoHint: "Listen in peace. You can look at the notes meanwhile.",
    talkHint: "Talk together. Speak to everybody, one at a time.",
    breakHint: "Have a break. The phone tells when the evening goes on.",
  },
  storage: {
    title: "Saving fails",
    full: "This phone is out of space. Free some: remove pictures or apps. Do not close this app, or what is not saved will be lost.",
    closed:
      "The phone closed the app's storage. Copy your unfinished text, then reload the page. What was saved is safe.",
    unknown: "The phone could not save. Do not close this app. Try again, and tell the facilitator if it goes on.",
    lost: "The browser deleted everything that this phone had kept of the evening. It is coming back from the other devices. Keep this page open.",
  },
};
