/** Words that every part of the interface shares. */
export const texts = {
  appName: "Iltapaja",
  language: "Language",
  skipToContent: "Skip to content",
  close: "Close",
  cancel: "Cancel",
  back: "Back",
  save: "Save",
  undo: "Undo",
  tryAgain: "Try again",
  loading: "One moment…",
  loadFailed: "This part of the app could not be loaded",
  loadFailedHint: "Check the connection and try again. What you have written is safe on this device.",
  noteColour: "Colour of the note",
  colours: ["yellow, dot", "orange, bar", "pink, triangle", "violet, ring", "blue, cross", "green, wave"],
  decrease: (what: string): string => `Less: ${what}`,
  increase: (what: string): string => `More: ${what}`,
  charactersLeft: (n: number): string => (n === 1 ? "1 character left" : `${n} characters left`),
  charactersOver: (n: number): string =>
    n === 1 ? "The text is 1 character too long" : `The text is ${n} characters too long`,
  dots: (n: number): string => (n === 1 ? "1 dot" : `${n} dots`),
  minutesLeft: (n: number): string => (n === 1 ? "1 minute left" : `${n} minutes left`),
  secondsLeft: (n: number): string => (n === 1 ? "1 second left" : `${n} seconds left`),
  timeIsUp: "The time is up",
  timerPaused: "The timer is paused",
  sync: {
    alone: "Kept on this device",
    aloneDetail:
      "No other devices are in reach just now. You can go on: everything is saved here and travels when a link is found.",
    linking: "Looking for other devices…",
    linked: (n: number): string => (n === 1 ? "Linked to 1 device" : `Linked to ${n} devices`),
    linkedDetail: "What you write travels to the others by itself.",
  },
  custody: {
    thisDevice: "On this device only",
    others: (n: number): string => (n === 1 ? "Also on 1 other device" : `Also on ${n} other devices`),
    facilitator: "With the facilitator",
    facilitatorAndOthers: (n: number): string =>
      n === 1 ? "With the facilitator and 1 other" : `With the facilitator and ${n} others`,
  },
  storage: {
    full: "This device is out of space, so the last change was not saved. Free some space, for instance by deleting photos or videos, and try again.",
    closed: "The browser closed its storage, so the last change was not saved. Reload the page and try again.",
    unknown: "The last change was not saved. Copy your text to be safe, and try again.",
  },
  refusals: {
    "not-allowed": "Only the facilitator can do this.",
    empty: "Write something first.",
    "too-long": "The text is too long. Make it a little shorter.",
    "too-many-notes": "You have written the largest number of notes that fits. Take one back to write a new one.",
    "not-found": "This is no longer here. Somebody may have removed it.",
    "vote-closed": "The vote is closed.",
    "no-dots-left": "You have no dots left. Take one back from another note first.",
    "note-full": "You cannot put more dots on this note.",
    "no-such-note": "This note is no longer on the board.",
    "nobody-present": "Nobody has joined yet.",
    "too-few-chairs": "There are not enough chairs for everybody. Add tables or chairs.",
    "not-saved": "The change could not be saved on this device. Try again.",
  },
};

export type CommonTexts = typeof texts;
