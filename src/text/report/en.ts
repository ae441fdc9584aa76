export const texts = {
  place: "Place",
  host: "Host",
  people: (n: number) => (n === 1 ? "1 person took part" : `${n} people took part`),
  unknownMunicipality: "not told",
  notes: "Notes",
  noTheme: "Without a theme",
  noNotes: "No notes were written.",
  statuses: { chosen: "taken on", parked: "kept for later", thanked: "answered with thanks" },
  votes: (n: number) => `Dot vote ${n}`,
  ballots: (ballots: number, people: number) => `${ballots} of ${people} people gave dots.`,
  voteOpen: "The vote is still open, so it has no result yet.",
  note: "Note",
  dots: "Dots",
  voters: "Voters",
  tie: "equal",
  theme: "Theme",
  rules: (dots: number, most: number) => `Dots each: ${dots}, at most ${most} to one option.`,
  voted: (kind: string, of: string) =>
    kind === "table"
      ? `Voted by table ${of}.`
      : kind === "municipality"
        ? `Voted by those from ${of}.`
        : kind === "slips"
          ? "Voted with shuffled paper slips."
          : "Voted by those who were in the room.",
  second: "A second round among the best of the one before.",
  byHand: (kind: string, ballots: number) =>
    kind === "hands"
      ? `Raised hands were counted too: ${ballots} people, entered by the facilitator.`
      : `Paper ballots were counted too: ${ballots}, entered by the facilitator.`,
  ofByHand: "Of these by hand",
  everyDot: "By theme, every dot counted; as the notes were grouped when the vote was closed:",
  oncePerTheme: "By theme, each person counted once in a theme; as the notes were grouped when the vote was closed:",
  minutesTitle: "Minutes of the tables",
  minutesOf: (round: number, table: number) => `Round ${round}, table ${table}`,
  tables: "Tables",
  round: (n: number) => `Round ${n}`,
  tableNumber: (n: number) => `Table ${n}`,
  met: (pairs: number, across: number) =>
    `${pairs} pairs of people sat at the same table; ${across} of them came from two municipalities.`,
  programme: "Programme",
  minutes: (n: number) => `${n} min`,
};

export type ReportTexts = typeof texts;
