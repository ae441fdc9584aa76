import type { ReadonlySignal } from "@preact/signals";
import type { Acquaintance, EarlierEvening, Recognised, SameAnswer } from "../domain/earlier-evenings.ts";
import type { Guest } from "../domain/guests.ts";
import type { GuestChange, Outcome } from "./session.ts";

/** A workshop of this device, by its facts. */
export interface KnownEvening {
  readonly room: string;
  readonly name: string;
  /** Day as YYYY-MM-DD, or "". */
  readonly date: string;
}

/** What those who lead keep on their own device and never send. It is forgotten with the workshop. */
export interface LeaderPapers {
  load(paper: "registrations" | "earlier"): Promise<string | undefined>;
  /** Resolves once the text is stored. */
  save(paper: "registrations" | "earlier", text: string): Promise<void>;
  /** The other workshops of this device, the one opened last first. */
  evenings(): Promise<readonly KnownEvening[]>;
  /** Who sat with whom in one of them; undefined where it is not here any more. */
  evening(room: string): Promise<EarlierEvening | undefined>;
}

/** What counts from earlier evenings when tables are planned. */
export interface EarlierMeetings {
  readonly evenings: readonly Recognised[];
  readonly met: readonly Acquaintance[];
}

/** The papers of whoever leads, opened. */
export interface LeaderBook {
  /** Everybody who has registered, and who is here without a phone. Only these last are known to other devices. */
  readonly guests: ReadonlySignal<readonly Guest[]>;
  readonly earlier: ReadonlySignal<EarlierMeetings>;
  saveGuests(changes: readonly GuestChange[]): Promise<Outcome>;
  /** The workshops of this device that may be earlier evenings of this one's series. */
  evenings(): Promise<readonly KnownEvening[]>;
  /** Lets an earlier evening count, or not. */
  setEarlier(room: string, counts: boolean): Promise<Outcome>;
  /** Says who is whom; each answer stands in for an earlier one about the same two. */
  answer(answers: readonly SameAnswer[]): Promise<Outcome>;
}
