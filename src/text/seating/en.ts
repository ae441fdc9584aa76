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
    },
    plain: "The coming rounds",
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
    title: "The round under way needs a change",
    look: "Look for places",
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
    guest: "no phone",
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
    removeOf: (rule: string) => `Remove: ${rule}`,
    removed: "The rule was removed.",
    added: "The rule was added. Plan the rounds again, and it takes effect.",
    chairs: "Chairs at each table",
    chairsOf: (table: number) => `Table ${table}, chairs`,
    closed: "closed",
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
};

export type SeatingTexts = typeof texts;
