const ofKind = (kind: string, hands: string, paper: string): string => (kind === "hands" ? hands : paper);

/** What everybody is told of a vote and its result; phones fetch it after the first note. */
export const texts = {
  left: "Time left to vote:",
  timeUp: "Time is up: dots no longer change. The result comes when the vote is closed.",
  second: "Second round: only the best ones of the round before.",
  voters: (kind: string, of: string) =>
    kind === "table"
      ? `Only table ${of} votes.`
      : kind === "municipality"
        ? `Only those from ${of} vote.`
        : kind === "slips"
          ? "Voted with paper slips drawn by lot, not with one's own dots."
          : "Only those vote who were here when the round began.",
  notYours: "You have no vote in this round. You see the result when it is closed.",
  named: "Names are shown: once the vote is closed, everybody sees who gave dots to what.",
  turnout: (kind: string, ballots: number, people: number) =>
    kind === "slips" ? `Slips printed: ${people}. Used: ${ballots}.` : `Entitled: ${people}. Have voted: ${ballots}.`,
  counted: (kind: string, ballots: number, dots: number) =>
    `${ofKind(kind, "Raised hands", "Paper ballots")}: ${ballots}, dots ${dots}. Entered by the facilitator.`,
  byHand: (kind: string, dots: number) =>
    `${dots} of these from ${ofKind(kind, "raised hands", "paper")}, entered by the facilitator`,
  names: (names: string) => `Given by: ${names}`,
  nameless: (people: number) => (people === 1 ? "1 without a name" : `${people} without names`),
  everyDot: "Each theme's notes as they were when the vote was closed. Every dot counts.",
  oncePerTheme:
    "Each theme's notes as they were when the vote was closed. Each person counts once in a theme; dots counted by hand stand apart.",
  look: "How it is shown",
  asDots: "As dots",
  asTable: "As a table",
  byTheme: "By theme",
  place: "Place",
  option: "What was voted on",
  theme: "Theme",
  dots: "Dots",
  people: "People",
  hands: "By hand",
  tie: "equal",
  under: (notes: number) => (notes === 1 ? "1 more says the same" : `${notes} more say the same`),
  gone: "No longer shown",
  vote: {
    notOpen: "The vote has not begun. Dots appear here when the facilitator opens it.",
    rules: (dots: number, mostPerNote: number) => {
      if (dots === 1) return "You have 1 dot.";
      return mostPerNote === 1
        ? `You have ${dots} dots, one at most on each note.`
        : `You have ${dots} dots, at most ${mostPerNote} on one note.`;
    },
    hiddenUntilClosed:
      "Nobody sees the counts before the facilitator closes the vote. The app never shows who gave which dot, but the dots do travel to the devices in this workshop.",
    openCounts:
      "Everybody sees the counts already. The app never shows who gave which dot, but the dots do travel to the devices in this workshop.",
    code: (code: string) =>
      `The code of your ballot: ${code}. It changes with your dots. Once the vote is closed you find it among the counted ballots; until then only you see it.`,
    dotsLeft: (left: number, all: number) => `Dots left: ${left} of ${all}`,
    give: (text: string) => `Give a dot: ${text}`,
    takeBack: (text: string) => `Take a dot back: ${text}`,
    given: (dots: number) => (dots === 1 ? "You gave 1 dot" : `You gave ${dots} dots`),
    candidates: (count: number) => (count === 1 ? "1 note to vote on" : `${count} notes to vote on`),
    noCandidates: "There are no notes to vote on yet.",
    mine: "My dots",
    noneOfMine: "You have not given any dots yet.",
    closed: "The vote is closed. Here is the result.",
    gone: "This note is no longer in the vote. Take the dot back and give it to another.",
  },
  phone: {
    caption: "Dots by note",
    voters: (voters: number) => (voters === 1 ? "from 1 person" : `from ${voters} people`),
    turnout: (ballots: number, people: number) => `In the room: ${people}. Have voted: ${ballots}.`,
    counted: (code: string) => `Your ballot ${code} was counted as you left it.`,
    countedEarlier: (code: string) =>
      `Your ballot was counted as it was with the code ${code}. What you changed after that came too late.`,
    notCounted: (code: string) => `Your ballot ${code} was not counted: it came too late.`,
    showCodes: (count: number) => `Show the codes of the counted ballots (${count})`,
    hideCodes: "Hide the codes",
    noDots: "Nobody gave a dot.",
    mine: (dots: number) => (dots === 1 ? "1 from you" : `${dots} from you`),
    showAll: (count: number) => `Show all ${count}`,
    running: "The vote is still open: the counts change.",
  },
  slip: {
    read: "Read my slip",
    lead: "Point the camera at the code on your slip.",
    foreign: "This is no slip of this workshop.",
    way: "Close",
    secret: "The app ties no slip to anybody.",
  },
  results: {
    title: "Results",
    none: "Nothing has been voted on yet.",
    notYet: "The vote is open. The result appears here when the facilitator closes it.",
    vote: (number: number) => `Vote ${number}`,
  },
};

export type RoundTexts = typeof texts;
