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
  rules: (dots: number, most: number) => `Dots each: ${dots}, at most ${most} to one option.`,
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
