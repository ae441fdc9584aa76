const one = (count: number): boolean => count === 1;
const many = (count: number, single: string, plural: string): string => `${count} ${one(count) ? single : plural}`;

/** Voting rounds: their rules, what is counted by hand, and their results. */
export const texts = {
  rules: {
    on: "What people vote about",
    notes: "Notes",
    themes: "Themes",
    dotsHint: (options: number, dots: number) =>
      `There are ${many(options, "option", "options")}: ${many(dots, "dot is", "dots are")} a good number.`,
    most: "At most to one option",
    who: "Who votes",
    everybody: "Everybody, late comers too",
    present: (people: number) => `Those in the room now (${people})`,
    table: (table: string, people: number) => `Table ${table} (${people})`,
    municipality: (name: string, people: number) => `${name} (${people})`,
    ends: "When it ends",
    endsByHand: "When you close it",
    minutes: (minutes: number) => `${minutes} min`,
    more: "More rules",
    named: "Names are shown",
    namedHint: "Once the vote is closed, everybody sees who gave dots to what. Phones say so before anybody votes.",
    once: "In a theme's sum each person counts once",
    onceHint: "Otherwise every dot on a theme's notes counts.",
    byHand: "Some vote by raising hands or on paper",
    byHandHint: "The vote then waits for your count, also when its time is up.",
  },
  second: {
    open: "Second round among the best…",
    title: "Second round",
    most: "How many go on",
    mostHint: (chosen: number) => `${many(chosen, "option goes", "options go")} on to the second round.`,
    tied: (chosen: number, most: number) => `${chosen} go on and not ${most}: the last ones have equally many dots.`,
  },
  open: {
    voters: (kind: string, of: string, people: number) =>
      kind === "table"
        ? `Table ${of} votes (${people}).`
        : kind === "municipality"
          ? `Those from ${of} vote (${people}).`
          : `Those who were in the room at the start vote (${people}).`,
    slips: (slips: number) => `Voted with paper slips only (${slips}).`,
    noSlips: "Voted with paper slips only. No slips have been printed yet.",
    named: "Names are shown when the vote is closed.",
    second: "Second round: only the best ones of the round before.",
    left: "Time left to vote",
    plusOne: "+1 min",
    plusOneLong: "One minute more for voting",
    noEnd: "Close by hand instead",
    longer: "Voting goes on a minute longer.",
    endless: "The vote goes on until you close it.",
    timeUp: "Time is up: phones take no more dots.",
    closesNow: "The vote closes in a moment.",
    countFirst: "Enter what you counted by hand, then close the vote.",
    late: (people: number) =>
      one(people) ? "1 person has come since and may not vote." : `${people} people have come since and may not vote.`,
    admit: "Let them vote too",
    admitted: "They can vote now.",
  },
  count: {
    open: "Enter hands or paper ballots…",
    change: "Change the count…",
    title: "Counted by hand",
    kind: "How people voted",
    hands: "By raising hands",
    paper: "With paper ballots",
    people: "How many people voted by raising hands",
    ballots: "How many paper ballots",
    dotsOf: (option: string) => `Dots: ${option}`,
    total: (dots: number, most: number) => `${many(dots, "dot", "dots")} entered, at most ${most}.`,
    tooMany: (most: number) => `So many ballots give at most ${most} dots in all.`,
    tooManyOn: (option: string, most: number) => `So many ballots give at most ${most} dots to one option: ${option}`,
    find: "Find an option",
    save: "Save the count",
    saved: "The count is in. It is marked as entered by you wherever the result is shown.",
    remove: "Take the count out",
    removed: "The count is taken out.",
    now: (kind: string, ballots: number, dots: number) =>
      kind === "hands"
        ? `Raised hands: ${many(ballots, "person", "people")}, ${many(dots, "dot", "dots")}. Entered by the facilitator.`
        : `Paper: ${many(ballots, "ballot", "ballots")}, ${many(dots, "dot", "dots")}. Entered by the facilitator.`,
  },
  result: {
    turnout: (ballots: number, entitled: number) => `${ballots} of ${entitled} entitled have voted.`,
    byHand: (kind: string, dots: number) =>
      kind === "hands"
        ? `${dots} of these from raised hands, entered by the facilitator`
        : `${dots} of these from paper, entered by the facilitator`,
    tie: "equal",
    people: (people: number) => (one(people) ? "from 1 person" : `from ${people} people`),
    names: (names: string) => `Given by: ${names}`,
    nameless: (people: number) => (one(people) ? "1 without a name" : `${people} without names`),
    look: "How it is shown",
    dots: "As dots",
    table: "As a table",
    themes: "By theme",
    place: "Place",
    option: "What was voted on",
    theme: "Theme",
    dotsHead: "Dots",
    peopleHead: "People",
    byHandHead: "By hand",
    everyDot: "A theme's sum: every dot on its notes counts.",
    oncePerTheme: "A theme's sum: each person counts once, however many of its notes she gave dots.",
    handsBesides: "Dots counted by hand cannot be told by person: they stand beside.",
    asClosed: "As the notes were grouped when the vote was closed.",
    rounds: "Rounds of voting",
    round: (number: number) => `Round ${number}`,
    second: (number: number) => `Round ${number}, among the best`,
    isOpen: (round: string) => `${round} (open)`,
    gone: "No longer shown",
    showThemes: "Show by theme on the big screen",
    shownThemes: "The themes' sums are on the big screen.",
  },
};

export type VotingTexts = typeof texts;
