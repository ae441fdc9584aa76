import { computed, signal, type ReadonlySignal } from "@preact/signals";
import { acquaintances, recognise, type EarlierEvening } from "../domain/earlier-evenings.ts";
import { guestId, guestKey, type Guest } from "../domain/guests.ts";
import { listToText, mostAnswers, readEarlier, readList, type EarlierChoice } from "../domain/leader-papers.ts";
import { guestList, registrationKey } from "../domain/registrations.ts";
import { seatedPeople, type Room } from "../domain/room.ts";
import { StorageFailure } from "../journal/entry-store.ts";
import type { ActionContext } from "./actions/action-context.ts";
import type { EarlierMeetings, LeaderBook, LeaderPapers } from "./leader-papers.ts";
import { recordGuests, type KeyedGuest } from "./seating-commands.ts";
import type { GuestChange, Outcome } from "./session.ts";

/**
 * Opens what this device's leader has kept; what cannot be read now is looked for again before anything is written.
 * Earlier evenings are read afterwards: nobody waits for them.
 */
export async function openBook(
  context: ActionContext,
  papers: LeaderPapers,
  state: ReadonlySignal<Room>,
): Promise<LeaderBook> {
  const list = signal(readList(await papers.load("registrations").catch(nothing)));
  return {
    guests: computed(() => guestList(list.value, state.value.guests)),
    async saveGuests(changes) {
      const keyed = changes.map((change) => withKey(change, context.newId));
      const outcome = await recordGuests(context, keyed);
      if (!outcome.done) return outcome;
      return saved(async () => {
        // Another tab may have changed the list meanwhile.
        const now = changedList(readList(await papers.load("registrations")), keyed);
        await papers.save("registrations", listToText(now));
        list.value = now;
      });
    },
    ...(await openEarlier(papers, state)),
  };
}

const done: Outcome = { done: true };

const nothing = (): undefined => undefined;

type EarlierPart = Pick<LeaderBook, "earlier" | "evenings" | "setEarlier" | "answer">;

async function openEarlier(papers: LeaderPapers, state: ReadonlySignal<Room>): Promise<EarlierPart> {
  const choice = signal(readEarlier(await papers.load("earlier").catch(nothing)));
  const read = signal<ReadonlyMap<string, EarlierEvening>>(new Map());
  const readEvening = async (room: string): Promise<void> => {
    const evening = read.peek().has(room) ? undefined : await papers.evening(room);
    if (evening) read.value = new Map(read.peek()).set(room, evening);
  };
  const change = (edit: (now: EarlierChoice) => EarlierChoice): Promise<Outcome> =>
    saved(async () => {
      const next = edit(readEarlier(await papers.load("earlier")));
      await papers.save("earlier", JSON.stringify(next));
      choice.value = next;
    });
  void Promise.allSettled(choice.peek().rooms.map(readEvening)); // what cannot be read does not count
  return {
    earlier: computed(knownAgain({ choice, read, state })),
    evenings: () => papers.evenings(),
    async setEarlier(room, counts) {
      const found = counts ? await saved(() => readEvening(room)) : done;
      if (!found.done) return found;
      if (counts && !read.peek().has(room)) return { done: false, refusal: "not-found" };
      return change(({ rooms, answers }) => ({
        rooms: [...rooms.filter((each) => each !== room), ...(counts ? [room] : [])],
        answers: counts ? answers : answers.filter((answer) => answer.room !== room),
      }));
    },
    answer: (given) =>
      change(({ rooms, answers }) => {
        const others = answers.filter(
          ({ earlier, person }) => !given.some((each) => each.earlier === earlier && each.person === person),
        );
        return { rooms, answers: [...others, ...given].slice(-mostAnswers) };
      }),
  };
}

/** Recognises people anew when some have come or changed their names, and not with every note that is written. */
function knownAgain(from: {
  readonly choice: ReadonlySignal<EarlierChoice>;
  readonly read: ReadonlySignal<ReadonlyMap<string, EarlierEvening>>;
  readonly state: ReadonlySignal<Room>;
}): () => EarlierMeetings {
  const people = computed(() => {
    const facts = seatedPeople(from.state.value).map(({ id, name, municipality }) => ({ id, name, municipality }));
    return JSON.stringify(facts);
  });
  return () => {
    const { rooms, answers } = from.choice.value;
    const evenings = rooms.flatMap((room) => from.read.value.get(room) ?? []);
    void people.value; // read, so that only a change of it is told
    const present = seatedPeople(from.state.peek());
    const found = evenings.map((evening) => recognise(evening, present, answers));
    return { evenings: found, met: acquaintances(found) };
  };
}

/** A registration's key follows from what it says: two who lead and bring the same list mean the same people. */
function withKey({ id, guest }: GuestChange, newId: () => string): KeyedGuest {
  if (id !== undefined) return { key: guestKey(id), guest };
  return { key: guest.walkIn ? newId() : registrationKey(guest), guest };
}

function changedList(list: readonly Guest[], changes: readonly KeyedGuest[]): readonly Guest[] {
  const byId = new Map(list.map((guest) => [guest.id, guest]));
  for (const { key, guest } of changes) {
    if (guest.state === "removed") byId.delete(guestId(key));
    else byId.set(guestId(key), { ...guest, id: guestId(key) });
  }
  return [...byId.values()];
}

async function saved(save: () => Promise<void>): Promise<Outcome> {
  try {
    await save();
    return done;
  } catch (error) {
    if (error instanceof StorageFailure) return { done: false, refusal: "not-saved" };
    throw error;
  }
}
