/** What one evening asks of the seating: opaque ids in, opaque ids out. Plain JSON, so it crosses workers and files. */
export interface Problem {
  readonly people: readonly Person[];
  readonly tables: readonly Table[];
  /** Rounds of the whole evening, those already sat included. */
  readonly rounds: number;
  /** What to spread over the tables, dearest first. */
  readonly attributes?: readonly Attribute[];
  /** Hosts, wheelchair seats and others who stay where they are. */
  readonly pins?: readonly Pin[];
  /** Groups that share a table in every round. */
  readonly together?: readonly (readonly string[])[];
  /** Pairs that never share a table. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Pairs who met in earlier evenings, with the number of those evenings. To meet once more is no repeat of tonight. */
  readonly met?: readonly Acquaintance[];
  readonly repeatPrice?: RepeatPrice;
  readonly topics?: Topics;
  /** Rounds done or running, as people really sat. They are facts: no plan changes them. */
  readonly frozen?: readonly RoundSeats[];
  /** The plan that people have been shown; seats that differ from it are counted as moved. */
  readonly published?: readonly RoundSeats[];
  /** Rounds in which people sit with their own kind instead of being mixed. */
  readonly gather?: readonly Gathering[];
  /** How far to go from a published plan. */
  readonly steadiness?: Steadiness;
  /** True for the plain lottery: hard rules and even sizes only. */
  readonly random?: boolean;
}

export interface Person {
  readonly id: string;
  /** Value by attribute id; an absent key means unknown. */
  readonly traits?: Readonly<Record<string, string>>;
  /** Rounds (from 0) in which the person is not in the room. */
  readonly absent?: readonly number[];
}

export interface Table {
  readonly id: string;
  /** Chairs, or chairs per round; 0 is closed. */
  readonly seats: number | readonly number[];
}

interface Attribute {
  readonly id: string;
  /** Relative price of two people alike at one table; 12 and 8 when left out, in the order given. */
  readonly weight?: number;
}

export interface Pin {
  readonly person: string;
  readonly table: string;
  /** Rounds from 0; every round when left out. */
  readonly rounds?: readonly number[];
}

interface Acquaintance {
  readonly pair: readonly [string, string];
  readonly times: number;
}

interface Gathering {
  readonly round: number;
  readonly attribute: string;
}

/**
 * Price of a pair's 1st, 2nd, 3rd ... meeting. `fair` (0, 1, 3, 6) spreads the unavoidable repeats over many pairs,
 * `newFaces` (0, 1, 1, 1) lets a few pairs stay together so that everybody else meets more people.
 */
export type RepeatPrice = "fair" | "newFaces" | readonly number[];

/**
 * Whether tables carry topics, so that sitting at one table twice is a loss: `none`, `vary` (after repeats and mixing)
 * or `each` (everybody visits each topic once, even at the price of meeting somebody again).
 */
export type Topics = "none" | "vary" | "each";

/**
 * What is given for fewer repeats when a plan is known: `keep` changes no seat that need not change, `balanced` in all
 * rounds together at most half as many again as must (rounded up by round), `open` any that spare repeats, `anew` asks for no plan known.
 */
export type Steadiness = "keep" | "balanced" | "open" | "anew";

/** Table id by person id; a person who is not in the room has no entry. */
export type RoundSeats = Readonly<Record<string, string>>;
