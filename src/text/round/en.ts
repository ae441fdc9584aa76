/** Fetched only where a round has rules of its own. */
export const texts = {
  left: "Time left to vote:",
  timeUp: "Time is up: dots no longer change. The result comes when the vote is closed.",
  second: "Second round: only the best ones of the round before are left.",
  voters: (kind: string, of: string) =>
    kind === "table"
      ? `In this round table ${of} votes.`
      : kind === "municipality"
        ? `In this round those from ${of} vote.`
        : kind === "slips"
          ? "In this round people vote with a paper slip drawn by lot, and not with their phone's own dots."
          : "In this round those vote who were here when it began.",
  notYours: "You have no vote in this round. You see the result when it is closed.",
  named: "Names are shown: when the vote is closed, everybody sees what you gave dots to.",
  counted: (kind: string, ballots: number) =>
    kind === "hands"
      ? `Raised hands: ${ballots} people, entered by the facilitator.`
      : `Paper ballots: ${ballots}, entered by the facilitator.`,
  byHand: (kind: string, dots: number) =>
    kind === "hands"
      ? `${dots} of these from raised hands, entered by the facilitator`
      : `${dots} of these from paper, entered by the facilitator`,
  names: (names: string) => `Given by: ${names}`,
  nameless: (people: number) => (people === 1 ? "1 without a name" : `${people} without names`),
  byTheme: "By theme",
  everyDot: "The sum of each theme's notes when the vote was closed. Every dot counts.",
  oncePerTheme: "Each theme's notes when the vote was closed. Each person counts once in a theme.",
  theme: "Theme",
  dots: "Dots",
  people: "People",
  gone: "No longer shown",
};

export type RoundTexts = typeof texts;
