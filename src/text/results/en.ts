/** The words of the results screen and of what is printed from it. */
export const texts = {
  title: "Results",
  underWay: "The evening is still going on. This is how it stands now.",
  glance: {
    title: "The evening at a glance",
    people: (people: number, municipalities: number): string =>
      `${people === 1 ? "1 person" : `${people} people`} took part${
        municipalities > 1 ? `, from ${municipalities} municipalities` : ""
      }.`,
    nobody: "Nobody has joined yet.",
    notes: (notes: number, themes: number): string =>
      `${notes === 1 ? "1 note was" : `${notes} notes were`} written${
        themes > 0 ? ` and sorted into ${themes === 1 ? "1 theme" : `${themes} themes`}` : ""
      }.`,
    noNotes: "No notes have been written.",
    ballots: (ballots: number, people: number): string => `${ballots} of ${people} people gave dots.`,
    winner: (note: string, dots: number): string => `Most dots (${dots}) went to: ${note}`,
    tie: (notes: number, dots: number): string => `${notes} notes share first place with ${dots} dots each.`,
    tables: (rounds: number, pairs: number): string =>
      `${rounds === 1 ? "In 1 round" : `In ${rounds} rounds`} at the tables ${
        pairs === 1 ? "1 pair of people" : `${pairs} pairs of people`
      } met.`,
    across: (pairs: number): string =>
      pairs === 1
        ? "1 of the pairs came from two municipalities."
        : `${pairs} of the pairs came from two municipalities.`,
  },
  keep: {
    title: "Keep and share",
    report: "Report",
    reportText: "The evening as text for minutes, web pages and e-mail.",
    reportNames: "Nobody is named in it, and it does not say who wrote or voted what.",
    saveReport: "Save the report (Markdown)",
    shareReport: "Share the report",
    shareable: "To share, without keys",
    shareableText:
      "The notes, themes and results for other programs. It names nobody, does not say what came from one person, and opens nothing.",
    shareableName: "results",
    saveShareable: "Save to share (JSON)",
    archive: "For the record, with keys",
    archiveText:
      "Every signed entry, so that the evening can be opened again on another device and the votes counted again.",
    archiveNames:
      "The names that people gave, what each of them wrote and voted, and the join code are in it. Keep it to yourself.",
    saveArchive: "Save the evening to a file (JSON)",
    shareFile: "Share the file",
    saved: (name: string): string => `Saved: ${name}`,
    shared: "Shared.",
    notShared: "Nothing was shared. You can save the file instead.",
    notReady: "The file could not be made. Reload the page and try again.",
    working: "Making the file…",
    fileName: "workshop",
  },
  printing: {
    title: "Print",
    choose: "What is printed?",
    report: "Report",
    join: "Joining sheet",
    cards: "Table cards",
    people: "Cards for people",
    sheets: "Empty note sheets",
    reportNames: "Nobody is named in it.",
    joinNames:
      "How phones get in, for the door and the tables: the hall's Wi-Fi, if you have told it, and the evening. Nobody is named on it.",
    cardsNames: "Two cards on a page. The names that people gave are on them: take the cards away afterwards.",
    peopleNames:
      "Eight cards on a page for people without a phone: name, municipality and tables. Give each card to its person.",
    sheetsNames: "Eight notes on a page for people without a phone. Nobody is named on them.",
    noCards: "There are cards once the tables are planned.",
    noPeople: "There are cards once people without a phone are on the list and the tables are planned.",
    round: "Round",
    roundName: (round: number): string => `Round ${round}`,
    print: "Print",
  },
  votes: {
    title: (number: number, of: number): string => (of === 1 ? "Dot vote" : `Dot vote ${number}`),
    open: "The vote is open. Its result is here once it is closed.",
    none: "Nobody gave dots.",
    tie: "tie",
    gone: "A note that is no longer shown",
    codesText: "Each ballot has a code that only its voter saw while the vote was open. She finds hers here.",
    showCodes: (count: number): string => `Show the codes of the counted ballots (${count})`,
    hideCodes: "Hide the codes",
    all: (rows: number): string => `Show all ${rows}`,
    few: "Show the first ones",
  },
  notes: {
    title: "Notes by theme",
    titlePlain: "Notes",
    ungrouped: "Without a theme",
    none: "No notes have been written.",
    count: (notes: number): string => (notes === 1 ? "1 note" : `${notes} notes`),
  },
  minutes: {
    title: "Minutes of the tables",
    of: (round: number, table: number) => `Round ${round}, table ${table}`,
  },
  meetings: {
    matrix: {
      municipality: "Municipality",
      title: "Pairs who met, by municipality",
      hint: "The stronger the colour, the more pairs. The diagonal is pairs of one municipality.",
      unknown: "not said",
      across: (across: number, pairs: number): string => `${across} of ${pairs} pairs came from two municipalities.`,
    },
    title: "Who met whom",
    evening: (mean: number, fewest: number): string =>
      mean === fewest
        ? `Each person met ${mean} others.`
        : `Each person met about ${mean} others, and everybody at least ${fewest}.`,
    again: (pairs: number): string =>
      pairs === 0 ? "Nobody sat with the same person twice." : `Pairs that sat together again: ${pairs}.`,
    round: (round: number): string => `Round ${round}`,
    roundSentence: (people: number, tables: number): string => `${people} people at ${tables} tables.`,
    newPeople: (mean: number): string => `New acquaintances per person on average: ${mean}.`,
    mixed: (mixed: number, tables: number): string =>
      `Tables with people from several municipalities: ${mixed} of ${tables}.`,
  },
  paper: {
    joinCode: "QR code that opens the evening",
    programme: "Programme",
    minutes: (minutes: number): string => `${minutes} min`,
    table: (table: number): string => `Table ${table}`,
    people: (people: number): string => (people === 1 ? "1 person" : `${people} people`),
    nameless: (people: number): string => (people === 1 ? "1 without a name" : `${people} without names`),
    writeHere: "One thing in each box, clearly and large. Cut along the lines.",
  },
};

export type ResultsTexts = typeof texts;
