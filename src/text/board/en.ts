/** Fetched only where a board has rules of its own. */
export const texts = {
  silent:
    "Silent writing: others see your note when the facilitator shows all notes, or when you show it. Until then only you and the facilitator see it in the app. The note is still carried to the devices of this workshop.",
  approved:
    "The facilitator looks at your note before others see it. The note is still carried to the devices of this workshop.",
  signed: "Others see the name that you write below. Leave it empty and no name is shown.",
  unsigned: "Your name is not shown.",
  byField: "Name or pen name under the note",
  locked: "The board is locked just now. What you have begun to write is kept on this phone.",
  waitingReveal: "Others do not see this note yet.",
  waitingApproval: "The facilitator has not looked at this note yet. Others do not see it.",
  share: "Show it to others",
  shared: "Others see your note now.",
  chosen: "This note was taken on.",
  parked: "This note is kept for later.",
  thanked: "Thank you. This note does not go on now.",
  closed: "The board is closed now. What is on it stays.",
  choose: "Which board?",
  parking: "Parking",
  untitled: "Board without a name",
  parkingPrompt: "Here goes what does not belong to this just now and should not be forgotten.",
  yourTable: (table: number) => `You write for table ${table}. Everybody sees the notes of all tables on the wall.`,
  noTable: "You have no table yet. Your notes go to the common part.",
  ownTable: (table: number) => `Table ${table}, yours`,
  table: (table: number) => `Table ${table}`,
  elsewhere: "Of no table",
  move: "Move",
  moveTitle: "To which board?",
  moved: (board: string) => `The note is now on: ${board}.`,
  signs: {
    label: "Tell the facilitator",
    done: {
      name: "I am done",
      up: "The facilitator sees that you are done.",
      down: "You are no longer marked as done.",
      lowered: "“Done” was cleared: a new part begins.",
    },
    hand: {
      name: "Hand up",
      up: "Your hand is up. The facilitator sees your name, if you gave one.",
      down: "Your hand is down.",
      lowered: "Your hand has been lowered.",
    },
  },
  trash: (count: number) => `Taken back (${count})`,
  trashText: "Only you see these here. Each comes back as it was.",
  bringBack: "Bring back",
  broughtBack: "The note is back.",
  reason: (reason: string) => `Reason: ${reason}`,
};

export type BoardTexts = typeof texts;
