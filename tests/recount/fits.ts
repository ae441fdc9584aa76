/** What the values of a root look like, by the table of records in docs/entry-format.md. */
type Fits = (value: unknown) => boolean;

const text =
  (most: number, least = 0): Fits =>
  (value) =>
    typeof value === "string" && value.length >= least && value.length <= most;
const match =
  (pattern: RegExp): Fits =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const whole =
  (least = -Infinity, most = Infinity): Fits =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const number =
  (least = -Infinity, most = Infinity): Fits =>
  (value) =>
    typeof value === "number" && value >= least && value <= most;
const yesNo: Fits = (value) => typeof value === "boolean";
const oneOf =
  (...choices: readonly string[]): Fits =>
  (value) =>
    choices.includes(value as string);
const maybe =
  (fits: Fits): Fits =>
  (value) =>
    value === undefined || fits(value);
const list =
  (fits: Fits, most: number): Fits =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(fits);
const fields =
  (shape: Readonly<Record<string, Fits>>): Fits =>
  (value) =>
    isObject(value) && Object.entries(shape).every(([name, fits]) => fits(value[name]));
const byKey =
  (key: Fits, fits: Fits, most: number): Fits =>
  (value) => {
    if (!isObject(value)) return false;
    const keys = Object.keys(value).filter((name) => !["__proto__", "prototype", "constructor"].includes(name));
    return keys.length <= most && keys.every((name) => key(name) && fits(value[name]));
  };

const inLanguages = fields({ fi: maybe(text(400)), sv: maybe(text(400)), en: maybe(text(400)) });
const voteRules = fields({
  board: text(40),
  dots: whole(1, 20),
  mostPerNote: whole(1, 20),
  hiddenUntilClosed: maybe(yesNo),
  on: maybe(oneOf("themes")),
  after: maybe(text(80)),
  among: maybe(list(text(80), 40)),
  voters: maybe(fields({ kind: oneOf("present", "table", "municipality", "slips"), of: maybe(text(60)) })),
  named: maybe(yesNo),
  piles: maybe(yesNo),
  once: maybe(yesNo),
  byHand: maybe(yesNo),
});
const someRounds = list(whole(1, 40), 40);
const counts = (most: number): Fits => list(whole(0, Number.MAX_SAFE_INTEGER), most);

const closing: Fits = (value) => {
  const shape = fields({
    rules: voteRules,
    authors: text(22_000),
    seqs: counts(320),
    hashes: text(Infinity),
    noteAuthors: counts(1000),
    noteKeys: list(text(80), 1000),
    dots: counts(1000),
    voters: counts(1000),
    byHand: maybe(
      fields({ kind: oneOf("hands", "paper"), ballots: whole(0, Number.MAX_SAFE_INTEGER), dots: counts(1000) }),
    ),
    entitled: maybe(whole(0, Number.MAX_SAFE_INTEGER)),
    piles: maybe(fields({ sizes: counts(1000), authors: counts(1000), keys: list(text(80), 1000), of: counts(1000) })),
    sums: maybe(fields({ themes: list(text(80), 100), of: counts(1000), people: counts(100) })),
  });
  if (!shape(value)) return false;
  const { authors, seqs, hashes, noteAuthors, noteKeys, dots, voters, byHand, piles, sums } = value as ClosingValue;
  const people = authors.length / 22;
  const columns = [noteAuthors, dots, voters, byHand?.dots ?? dots, piles?.sizes ?? dots, sums?.of ?? dots].every(
    (column) => column.length === noteKeys.length,
  );
  if (piles && (piles.authors.length !== piles.keys.length || piles.of.length !== piles.keys.length)) return false;
  if (piles && (piles.authors.some((author) => author >= people) || piles.of.some((row) => row >= noteKeys.length)))
    return false;
  if (sums && (sums.people.length !== sums.themes.length || sums.of.some((place) => place > sums.themes.length)))
    return false;
  const named = Number.isInteger(people) && seqs.length <= people && hashes.length === seqs.length * 12;
  return columns && named && noteAuthors.every((author) => author < people);
};

/** A closing's columns, once they have been found to fit. */
export interface ClosingValue {
  readonly rules: RulesValue;
  readonly authors: string;
  readonly seqs: readonly number[];
  readonly hashes: string;
  readonly noteAuthors: readonly number[];
  readonly noteKeys: readonly string[];
  readonly dots: readonly number[];
  readonly voters: readonly number[];
  readonly byHand?: { readonly kind: string; readonly ballots: number; readonly dots: readonly number[] };
  readonly entitled?: number;
  readonly piles?: {
    readonly sizes: readonly number[];
    readonly authors: readonly number[];
    readonly keys: readonly string[];
    readonly of: readonly number[];
  };
  readonly sums?: {
    readonly themes: readonly string[];
    readonly of: readonly number[];
    readonly people: readonly number[];
  };
}

export interface RulesValue {
  readonly board: string;
  readonly dots: number;
  readonly mostPerNote: number;
  readonly on?: "themes";
  readonly among?: readonly string[];
  readonly voters?: unknown;
  readonly piles?: boolean;
}

/** The roots that this script can judge. Others are of newer apps, and stop no journal here. */
export const fitsByRoot: Readonly<Record<string, Fits>> = {
  profile: fields({ name: text(60), municipality: maybe(text(60)), background: maybe(text(60)), left: maybe(yesNo) }),
  notes: fields({
    text: text(560, 1),
    board: text(40),
    colour: maybe(whole(0, 5)),
    by: maybe(text(60)),
    shared: maybe(yesNo),
    proxy: maybe(yesNo),
    table: maybe(whole(1, 60)),
    from: maybe(text(120)),
  }),
  moves: fields({ board: text(40) }),
  stacks: fields({ on: text(120) }),
  signs: fields({ step: text(40) }),
  lowerings: fields({}),
  boardInfo: fields({
    title: inLanguages,
    prompt: maybe(inLanguages),
    kind: oneOf("room", "tables", "parking"),
    order: number(),
    step: maybe(text(40)),
    open: maybe(yesNo),
  }),
  boards: fields({ silent: maybe(yesNo), signed: maybe(yesNo), approved: maybe(yesNo), locked: maybe(yesNo) }),
  approvals: fields({ seq: whole(0) }),
  statuses: fields({ status: oneOf("chosen", "parked", "thanked", ""), reason: maybe(text(200)) }),
  placements: fields({ theme: text(40) }),
  themes: fields({ board: text(40), title: text(80, 1), removed: maybe(yesNo) }),
  ballots: byKey(text(60), whole(0, 20), 60),
  workshop: fields({
    name: text(120),
    slogan: maybe(text(120)),
    summary: maybe(text(1000)),
    date: maybe(match(/^(\d{4}-\d{2}-\d{2})?$/)),
    startsAt: maybe(match(/^(\d{2}:\d{2})?$/)),
    place: maybe(text(120)),
    hostMunicipality: maybe(text(120)),
    municipalities: maybe(list(text(60), 60)),
    backgrounds: maybe(list(text(60), 60)),
    tables: maybe(whole(1, 60)),
    seatsPerTable: maybe(whole(2, 20)),
    seatingRounds: maybe(whole(1, 10)),
    keepDays: maybe(whole(0, 3650)),
  }),
  agenda: fields({
    kind: oneOf("arrival", "info", "write", "group", "vote", "tables", "talk", "break", "closing"),
    title: inLanguages,
    prompt: maybe(inLanguages),
    minutes: number(0, 600),
    order: number(),
    board: maybe(text(40)),
    removed: maybe(yesNo),
  }),
  course: fields({
    step: text(40),
    startedAt: number(),
    durationMs: number(0),
    pausedAt: maybe(number()),
    ended: maybe(yesNo),
  }),
  votes: voteRules,
  closings: closing,
  deadlines: fields({ at: number(0) }),
  electorates: (value) =>
    fields({ people: text(7040) })(value) && (value as { people: string }).people.length % 22 === 0,
  counts: fields({
    kind: oneOf("hands", "paper"),
    ballots: whole(0, 1000),
    dots: byKey(text(80), whole(0, 20_000), 200),
  }),
  seatings: fields({
    round: whole(1, 40),
    state: oneOf("planned", "running", "done"),
    tables: byKey(text(60), whole(1, 60), 320),
  }),
  places: fields({ table: maybe(whole(0, 60)), host: maybe(yesNo), away: maybe(someRounds) }),
  bonds: fields({ kind: oneOf("together", "apart"), people: list(text(60), 20) }),
  tables: fields({ seats: whole(0, 20) }),
  rotation: fields({
    pattern: maybe(oneOf("mixing", "world-cafe", "topics", "by-municipality", "random")),
    price: maybe(oneOf("fair", "newFaces")),
    gather: maybe(someRounds),
  }),
  guests: fields({
    name: text(60),
    municipality: maybe(text(60)),
    background: maybe(text(60)),
    state: maybe(oneOf("expected", "here", "left", "absent", "removed")),
    walkIn: maybe(yesNo),
    coffee: maybe(yesNo),
    device: maybe(text(60)),
  }),
  screen: fields({
    view: oneOf("auto", "join", "wall", "note", "timer", "result", "tables"),
    note: maybe(text(60)),
    vote: maybe(text(80)),
    by: maybe(oneOf("themes")),
    turns: maybe(whole()),
    since: maybe(fields({ by: text(60), lamport: number() })),
    steps: maybe(whole(0, 100_000)),
  }),
  moderation: fields({ hidden: maybe(yesNo), through: maybe(whole(-1)) }),
  grants: fields({
    role: oneOf("co-facilitator", "table-host"),
    through: maybe(whole(-1)),
    now: maybe(oneOf("table-host")),
  }),
  tickets: fields({
    gives: oneOf("lead", "seat"),
    from: maybe(text(60)),
    sealed: text(400),
    ended: maybe(byKey(text(60), whole(-1), 40)),
  }),
  claims: fields({ key: text(87, 87), signature: text(86, 86), from: maybe(text(60)) }),
  doors: fields({ key: text(90) }),
  epochs: fields({
    authors: list(text(90), Infinity),
    sender: text(90),
    wraps: list(text(90), Infinity),
    begins: maybe(
      fields({
        proof: text(90),
        base: list(text(Infinity), Infinity),
        through: byKey(text(Infinity), number(), Infinity),
      }),
    ),
  }),
  admissions: isObject,
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
