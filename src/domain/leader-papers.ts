import * as v from "valibot";
import type { SameAnswer } from "./earlier-evenings.ts";
import { guestId, guestKey, GuestSchema, mostGuests, type Guest } from "./guests.ts";
import type { AuthorId } from "./ids.ts";

/** Answers about people that are kept; the oldest make room. */
export const mostAnswers = 2000;

const shortName = v.pipe(v.string(), v.maxLength(80));

const ListSchema = v.pipe(
  v.array(v.object({ key: v.pipe(v.string(), v.minLength(1), v.maxLength(50)), guest: GuestSchema })),
  v.maxLength(mostGuests),
);

const EarlierSchema = v.object({
  rooms: v.pipe(v.array(shortName), v.maxLength(20)),
  answers: v.pipe(
    v.array(v.object({ room: shortName, earlier: shortName, person: shortName, isSame: v.boolean() })),
    v.maxLength(mostAnswers),
  ),
});

/** Which earlier evenings count, and what has been said about their people. */
export interface EarlierChoice {
  readonly rooms: readonly string[];
  readonly answers: readonly SameAnswer[];
}

/** The registration list as its text says; empty where there is none, or none that can be read. */
export function readList(text: string | undefined): readonly Guest[] {
  const list = v.safeParse(ListSchema, parseJson(text));
  return list.success ? list.output.map(({ key, guest }) => ({ ...guest, id: guestId(key) })) : [];
}

/** The text of a registration list. */
export function listToText(guests: readonly Guest[]): string {
  return JSON.stringify(guests.map(({ id, ...guest }) => ({ key: guestKey(id), guest })));
}

/** The choice of earlier evenings as its text says; none where it cannot be read. */
export function readEarlier(text: string | undefined): EarlierChoice {
  const choice = v.safeParse(EarlierSchema, parseJson(text));
  if (!choice.success) return { rooms: [], answers: [] };
  const answers = choice.output.answers.map(({ earlier, person, ...answer }): SameAnswer => {
    // Ids are only compared with people's: one that nobody has does nothing.
    return { ...answer, earlier: earlier as AuthorId, person: person as AuthorId };
  });
  return { rooms: choice.output.rooms, answers };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
