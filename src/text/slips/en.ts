const one = (count: number): boolean => count === 1;

/** Fetched only where paper slips are printed or read. */
export const texts = {
  print: {
    title: "Paper slips",
    intro: "Each slip is one vote, and nobody can tell whose. Print, cut, fold, shuffle; people draw one each.",
    secret:
      "The keys stand on the paper only: this device forgets them when you leave this page. Destroy the slips left over.",
    none: "No vote with paper slips is open.",
    count: "How many slips",
    countHint: (people: number) => `People in the room: ${people}.`,
    make: "Make the slips",
    again: "Make new slips",
    againText: "New slips make the earlier ones worthless, also those already used.",
    making: "Making the slips…",
    ready: (slips: number) => (one(slips) ? "1 slip can be printed." : `${slips} slips can be printed.`),
    start: "Print",
    used: (used: number, slips: number) => `${used} of ${slips} slips used.`,
    paper: "One vote. Read the code with your phone, or in the workshop: Read my slip.",
    qr: "QR code of a slip",
  },
  vote: {
    title: "Vote with a paper slip",
    toPhone: "To the workshop",
    unreadable: "This is no slip, or it was not read whole. Read its code once more.",
    unknown: "This phone knows of no open vote with this slip. If it is alone, wait until it finds the others.",
    used: "This slip has been used. Each slip is one vote, and it cannot be changed.",
    secret:
      "The ballot is the slip's: nothing stored says who cast it. It is sent after a moment chosen by chance. A changed app right beside you in the network could still guess.",
    left: (left: number, all: number) => `Dots left: ${left} of ${all}`,
    cast: "Put it in the urn",
    castTitle: "Put the slip in the urn?",
    castText: "After this it cannot be changed.",
    empty: "Give at least one dot first.",
    waiting: (seconds: number) => `The slip goes into the urn within ${seconds} seconds. Keep this page open.`,
    done: "The slip is in the urn.",
    code: (code: string) =>
      `Its code is ${code}. Write it down to find it among the counted ones: this phone does not keep it.`,
    failed: "The slip was not taken in: it was used, the vote has closed, or the phone could not save.",
  },
};

export type SlipsTexts = typeof texts;
