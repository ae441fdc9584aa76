import type { Step } from "../../../src/domain/agenda.ts";
import { nextStep, type Room } from "../../../src/domain/room.ts";
import type { Actions, Outcome } from "../../../src/live/session.ts";
import { fakeSession, type FakeSession } from "../../kit/fake-session.ts";

/** A session of somebody who leads: what she does changes the room as it would on her own device. */
export function leadingSession(room: Room): FakeSession {
  const session = fakeSession(room, { leads: true });
  return { ...session, actions: { ...session.actions, ...programmeActions(session), ...wallActions(session) } };
}

type Follow = (asked: Promise<Outcome>, effect: (room: Room) => Room) => Promise<Outcome>;

function following({ state }: FakeSession): Follow {
  return async (asked, effect) => {
    const outcome = await asked;
    if (outcome.done) state.value = effect(state.value);
    return outcome;
  };
}

function programmeActions(session: FakeSession): Partial<Actions> {
  const { actions, now } = session;
  const follow = following(session);
  let added = 0;
  return {
    setWorkshop: (workshop) => follow(actions.setWorkshop(workshop), (room) => ({ ...room, workshop })),
    saveStep: (id, { removed: _removed, ...step }) =>
      follow(actions.saveStep(id, { removed: false, ...step }), (room) => {
        const saved: Step = { ...step, id: id ?? `added-${++added}` };
        return { ...room, agenda: inOrder([...room.agenda.filter((each) => each.id !== saved.id), saved]) };
      }),
    removeStep: (id) =>
      follow(actions.removeStep(id), (room) => ({ ...room, agenda: room.agenda.filter((step) => step.id !== id) })),
    startStep: (id) =>
      follow(actions.startStep(id), (room) =>
        started(
          room,
          room.agenda.find((step) => step.id === id),
          now.value,
        ),
      ),
    startNextStep: () => follow(actions.startNextStep(), (room) => started(room, nextStep(room), now.value)),
    pauseTimer: () =>
      follow(actions.pauseTimer(), (room) => ({
        ...room,
        course: room.course && { ...room.course, pausedAt: now.value },
      })),
  };
}

function inOrder(steps: readonly Step[]): readonly Step[] {
  return [...steps].sort((a, b) => a.order - b.order);
}

function started(room: Room, step: Step | undefined, startedAt: number): Room {
  if (!step) return room;
  return { ...room, course: { step: step.id, startedAt, durationMs: step.minutes * 60_000, ended: false } };
}

function wallActions(session: FakeSession): Partial<Actions> {
  const { actions } = session;
  const follow = following(session);
  let added = 0;
  return {
    hideNote: (id, hidden) =>
      follow(actions.hideNote(id, hidden), (room) => ({
        ...room,
        notes: room.notes.map((note) => (note.id === id ? { ...note, hidden } : note)),
      })),
    hideAuthor: (author, hidden) =>
      follow(actions.hideAuthor(author, hidden), (room) => ({
        ...room,
        notes: room.notes.map((note) => (note.author === author ? { ...note, hidden } : note)),
      })),
    placeNotes: (places) =>
      follow(actions.placeNotes(places), (room) => ({
        ...room,
        notes: room.notes.map((note) => {
          const place = places.get(note.id);
          return place === undefined ? note : { ...note, theme: place || undefined };
        }),
      })),
    stackNotes: (onByNote) =>
      follow(actions.stackNotes(onByNote), (room) => ({
        ...room,
        notes: room.notes.map((note) => {
          const on = onByNote.get(note.id);
          return on === undefined ? note : { ...note, on: on || undefined };
        }),
      })),
    mergeThemes: (from, into) =>
      follow(actions.mergeThemes(from, into), (room) => ({
        ...room,
        themes: room.themes.filter(({ id }) => id !== from),
        notes: room.notes.map((note) => (note.theme === from ? { ...note, theme: into } : note)),
      })),
    restoreTheme: (theme, notes) =>
      follow(actions.restoreTheme(theme, notes), (room) => ({
        ...room,
        themes: [...room.themes, theme],
        notes: room.notes.map((note) => (notes.includes(note.id) ? { ...note, theme: theme.id } : note)),
      })),
    setStatus: (ids, { status, reason }) =>
      follow(actions.setStatus(ids, { status, reason }), (room) => ({
        ...room,
        notes: room.notes.map((note) =>
          ids.includes(note.id) ? { ...note, status: status || undefined, reason } : note,
        ),
      })),
    addTheme: (board, title) =>
      follow(actions.addTheme(board, title), (room) => ({
        ...room,
        themes: [...room.themes, { id: `added-${++added}`, board, title }],
      })),
    removeTheme: (id) =>
      follow(actions.removeTheme(id), (room) => ({
        ...room,
        themes: room.themes.filter((theme) => theme.id !== id),
        notes: room.notes.map((note) => (note.theme === id ? { ...note, theme: undefined } : note)),
      })),
  };
}
