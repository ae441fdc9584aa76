const one = (count: number): boolean => count === 1;
const many = (count: number, single: string, plural: string): string => `${count} ${one(count) ? single : plural}`;
const inRound = (round: number | undefined): string => (round === undefined ? "" : ` in round ${round}`);

export const texts = {
  pattern: {
    title: "How the tables are mixed",
    label: "Pattern",
    names: {
      mixing: "Free mixing",
      "world-cafe": "World café: hosts stay",
      topics: "Topic tables: everybody visits each one",
      "by-municipality": "One round by municipality",
      random: "By lot",
    },
    hints: {
      mixing: "Everybody meets as many new people as possible, and people from other municipalities.",
      "world-cafe": "Hosts stay at their tables, the others move on. Choose the hosts by tapping people below.",
      topics: "Each table has its own topic, and nobody sits at the same table twice while there are tables left.",
      "by-municipality": "In one round people of the same municipality sit together, for instance to write its plan.",
      random: "Chance decides. Only the rules below and even tables are kept.",
    },
    gather: "Round in which municipalities sit together",
    price: "If somebody must meet again",
    prices: { fair: "Share it evenly", newFaces: "Let few meet often" },
    changed: "Plan the rounds again, and this takes effect.",
  },
  proposal: {
    title: "Proposal",
    notYet: "Nothing has changed yet.",
    use: "Use this plan",
    seatSo: "Seat them so",
    another: "Another proposal",
    drop: "Do not use",
    used: "The plan is in use.",
    undone: "The former plan is back.",
    stop: "Stop planning",
    offers: "Ways to go on",
    names: {
      keep: "Keep as much as possible",
      balanced: "Change a little",
      open: "Mix freely",
      anew: "Plan anew",
    },
    ways: {
      keep: "Only places that have to change do.",
      balanced: "For every two places that have to change, about one more may, so that fewer people meet again.",
      open: "Any place may change, so that fewer people meet again.",
      anew: "All is planned anew, as no round has begun. Cards that were printed before are no longer right.",
    },
    meets: (people: number, isEven: boolean) =>
      `Everybody meets ${isEven ? "" : "about "}${many(people, "person", "people")} during the evening`,
    across: (people: number) => `, ${people} of them from another municipality`,
    twice: (pairs: number) =>
      pairs === 0 ? "Nobody meets anybody twice." : `${many(pairs, "pair meets", "pairs meet")} twice or more.`,
    moved: (places: number, people: number) =>
      places === 0
        ? "No place changes that was planned before."
        : `${many(places, "planned place changes", "planned places change")}, for ${many(people, "person", "people")}.`,
    leastMoved: (places: number) => `Fewer than ${places} is not possible.`,
    optimal: "Proved: no plan can be better.",
    noFewer: "Proved: fewer repeated meetings are not possible.",
    atMost: (repeats: number) =>
      `By counting, at least ${many(repeats, "repeated meeting", "repeated meetings")} cannot be avoided.`,
    running: (round: number) => `In round ${round}, now`,
    coming: "Places that change in the coming rounds",
    sits: (name: string, table: number) => `${name}: table ${table}`,
    moves: (name: string, from: number, to: number) => `${name}: from table ${from} to table ${to}`,
    leaves: (name: string, table: number) => `${name} gives up the place at table ${table}`,
    roundLine: (round: number, line: string) => `Round ${round}. ${line}`,
    more: (count: number) => `and ${count} more`,
  },
  mend: {
    stays: "Everybody else stays seated.",
  },
  select: {
    hint: "Tap people to choose them, or drag somebody to another table.",
    chosen: (count: number) => (one(count) ? "1 person chosen" : `${count} people chosen`),
    tools: "What to do with the chosen people",
    clear: "Choose nobody",
    move: "Move or fix…",
    together: "Keep together",
    apart: "Keep apart",
    unseated: "Without a table",
  },
  person: {
    round: "Round",
    table: "Table",
    tableName: (table: number) => `Table ${table}`,
    tableOption: (table: number, people: number) => `Table ${table} (${many(people, "person", "people")})`,
    move: "Move there",
    moved: (name: string, table: number, round: number) => `${name} sits at table ${table} in round ${round}.`,
    always: "Always at the same table",
    free: "Moves freely",
    hosts: "Keeps the talk going at that table (host)",
    away: "Is not in the room in round",
    roundName: (round: number) => `Round ${round}`,
    save: "Save",
    saved: "Saved. Plan the rounds again, and it takes effect.",
    nameless: "Somebody without a name",
  },
  rules: {
    title: "Rules of seating",
    none: "There are no rules. Tap people above to make some.",
    fixed: (name: string, table: number) => `${name} always sits at table ${table}`,
    host: (name: string, table: number) => `${name} hosts table ${table}`,
    away: (name: string, rounds: string) => `${name} is away in round ${rounds}`,
    together: (names: string) => `Together: ${names}`,
    apart: (names: string) => `Apart: ${names}`,
    remove: "Remove",
    removed: "The rule was removed.",
    added: "The rule was added. Plan the rounds again, and it takes effect.",
    chairs: "Chairs at each table",
    chairsOf: (table: number) => `Table ${table}, chairs`,
    chairsHint: "No chairs means that the table is closed.",
    and: "and",
  },
  issues: {
    title: "These rules cannot all hold. The plan is the nearest one without them.",
    "no-tables": () => "There are no tables.",
    unknown: () => "A rule names somebody or a table that is not here.",
    "too-few-seats": (round: number | undefined, people: number, seats: number) =>
      `${many(people, "person", "people")} but ${many(seats, "chair", "chairs")}${inRound(round)}. Extra chairs were counted for the tables; bring them, or open a table.`,
    "pinned-twice": (name: string, round: number | undefined) => `${name} is fixed at two tables${inRound(round)}.`,
    "pinned-to-closed": (name: string, table: number) => `${name} is fixed at table ${table}, which is closed.`,
    "pins-over-seats": (names: string, table: number, seats: number) =>
      `${names} are fixed at table ${table}, which has ${many(seats, "chair", "chairs")}.`,
    "together-pinned-apart": (names: string) => `${names} are to be together, but fixed at different tables.`,
    "together-too-large": (names: string, seats: number) =>
      `${names} are to be together, but no table has more than ${many(seats, "chair", "chairs")}.`,
    "together-no-room": (names: string, round: number | undefined) =>
      `There is no table with room for ${names} together${inRound(round)}.`,
    "together-and-apart": (names: string) => `${names} are to be both together and apart.`,
    "apart-pinned-together": (names: string) => `${names} are to be apart, but fixed at the same table.`,
    "apart-impossible": (names: string, round: number | undefined) => `${names} cannot be kept apart${inRound(round)}.`,
    alone: (tables: string, round: number | undefined) =>
      `Somebody would sit alone at table ${tables}${inRound(round)}.`,
  },
  problems: {
    title: "This round is not as it was laid down.",
    warning: "To move there means:",
    overfull: (table: number, people: number, seats: number) =>
      `Table ${table} has ${many(people, "person", "people")} and ${many(seats, "chair", "chairs")}.`,
    closed: (table: number, people: number) =>
      `Table ${table} is closed, and ${many(people, "person sits", "people sit")} there.`,
    alone: (name: string, table: number) => `${name} sits alone at table ${table}.`,
    "moved-from": (name: string, table: number) => `${name} is to stay at table ${table}, and does not.`,
    away: (name: string) => `${name} is not in the room in this round.`,
    parted: (names: string) => `${names} are to sit together, and do not.`,
    beside: (names: string) => `${names} are to be kept apart, and sit at one table.`,
  },
  earlier: {
    title: "Earlier evenings of the series",
    intro:
      "Choose the evenings in which these people have met. The plan then avoids the same pairs where it can; meeting twice tonight weighs more. Names are compared on this device, and nothing of it is sent.",
    none: "There is no other workshop on this device. Open the file of an earlier evening on the front page, and it can be chosen here.",
    found: (people: number, all: number, pairs: number) =>
      `${people} of its ${many(all, "person", "people")} are here again; ${many(pairs, "pair", "pairs")} of them sat together then.`,
    counted: "The evening counts. Plan the rounds again, and it takes effect.",
    notCounted: "The evening no longer counts.",
    same: (earlier: string, person: string) => `Is ${earlier} of the earlier evening ${person} of tonight?`,
    moreQuestions: (count: number) => `${many(count, "more question", "more questions")} after these.`,
    known: (count: number) => `Known again by name and municipality (${count})`,
    again: (pairs: number) =>
      pairs === 0
        ? "Nobody sits again with somebody met in an earlier evening."
        : `${many(pairs, "pair", "pairs")} who met in an earlier evening sit together again.`,
  },
  advice: {
    better: (people: number, tables: number, better: number) =>
      `${people} people have registered. With ${tables} tables some must meet again; with ${better} nobody needs to.`,
    take: (tables: number) => `Plan ${tables} tables`,
  },
  guests: {
    title: "Registrations",
    intro: "Bring the list of those who have registered, from a form or a spreadsheet (CSV).",
    privacy:
      "The list stays on this device. A name goes to the other devices of the room when you tick its person as here without a phone, because she then gets a chair. If somebody else leads with you, give her the same file: both lists then mean the same people. Other columns are not taken.",
    choose: "Choose a CSV file",
    none: "Nobody has registered yet.",
    count: (people: number, coffee: number) =>
      `${many(people, "person has", "people have")} registered. Coffee for ${coffee}.`,
    previewTitle: "Is this right?",
    heading: "The first row is a heading",
    field: {
      name: "Name, or first name",
      surname: "Surname, if it has a column of its own",
      municipality: "Municipality",
      background: "Background",
      coffee: "Takes coffee",
    },
    noColumn: "not in the file",
    column: (number: number, sample: string) => (sample ? `Column ${number}: ${sample}` : `Column ${number}`),
    sample: "The first ones",
    more: (count: number) => `and ${count} more`,
    add: (count: number) => (one(count) ? "Add 1 person" : `Add ${count} people`),
    nothing: "There is nobody to add in this file.",
    added: (count: number) => (one(count) ? "1 person was added." : `${count} people were added.`),
    tooMany: (most: number) => `The list holds at most ${most} people. Nothing was added.`,
    unreadable: "The file could not be read.",
    problems: (count: number) => (one(count) ? "1 row was left out" : `${count} rows were left out`),
    problem: {
      "no-name": (row: number) => `Row ${row}: no name.`,
      "too-long": (row: number, name: string) => `Row ${row}: too long to be a name or a place (${name.slice(0, 30)}).`,
      "already-there": (row: number, name: string) => `Row ${row}: ${name} is on the list already.`,
      twice: (row: number, name: string) => `Row ${row}: ${name} is in the file twice.`,
    },
    removeAll: "Remove those who did not come",
    removeAllHint: "Their names are deleted from this device.",
    removedAll: "They were removed from the list.",
    list: "List of guests",
    search: "Search the list",
    counts: (here: number, registered: number, coffee: number) =>
      `${here} here. ${registered} have registered. Coffee for ${coffee}.`,
    status: {
      expected: "expected",
      here: "here, no phone",
      joined: "here with a phone",
      left: "has left",
      absent: "did not come",
    },
    arrive: "Here",
    leave: "Left",
    absent: "Did not come",
    back: "Expected again",
    walkIn: "Somebody without a phone has come",
    walkInName: "Name",
    walkInMunicipality: "Municipality",
    walkInAdd: "Add as here",
    walkInAdded: (name: string) => `${name} is here, and is seated with the rest.`,
    same: (person: string, guest: string) => `${person} has joined by phone. Is this ${guest} of the list?`,
    yes: "The same person",
    no: "Somebody else",
    matched: "Matched. From now on the phone speaks for this person.",
    unknownPerson: "Somebody without a name",
  },
};

export type SeatingTexts = typeof texts;
