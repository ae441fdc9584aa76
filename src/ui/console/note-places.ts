import { useMemo } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";
import type { Room } from "../../domain/room.ts";
import type { Theme } from "../../domain/themes.ts";
import type { Session } from "../../live/session.ts";
import { steady } from "../phone/steady.ts";

/** From how many people on a municipality's notes can be listed by themselves: those of fewer would tell whose they are. */
const fewestPeople = 3;

/** Where the notes of a board are from, as far as one can choose among it. */
export interface NotePlaces {
  readonly tables: readonly number[];
  readonly municipalities: readonly string[];
  readonly themes: readonly Theme[];
  /** The municipality of whoever wrote a note, if it is among these; of a note written down for somebody nothing is known. */
  municipalityOf(note: Note): string | undefined;
}

/** Where the notes of a board are from as the room is now. */
export function useNotePlaces(
  session: Session,
  board: string,
  { notes, themes }: { readonly notes: readonly Note[]; readonly themes: readonly Theme[] },
): NotePlaces {
  const origins = useMemo(() => steady(() => municipalities(session.state.value)), [session]).value;
  return useMemo(() => {
    const byAuthor = new Map(origins);
    const municipalityOf = ({ author, proxy }: Note): string | undefined => (proxy ? undefined : byAuthor.get(author));
    const here = notes.filter((note) => note.board === board);
    const found = here.flatMap((note) => municipalityOf(note) ?? []);
    return {
      tables: [...new Set(here.flatMap(({ table }) => table ?? []))].sort((a, b) => a - b),
      municipalities: [...new Set(found)].sort((a, b) => a.localeCompare(b, "fi")),
      themes: themes.filter((theme) => theme.board === board),
      municipalityOf,
    };
  }, [origins, notes, themes, board]);
}

/** The municipality of each device's person, where enough people are from there. */
function municipalities({ people, moved }: Room): readonly (readonly [device: string, municipality: string])[] {
  const count = new Map<string, number>();
  for (const { municipality } of people) count.set(municipality, (count.get(municipality) ?? 0) + 1);
  return people
    .filter(({ municipality }) => municipality !== "" && (count.get(municipality) ?? 0) >= fewestPeople)
    .flatMap(({ id, municipality }) =>
      [id, ...moved.filter(({ to }) => to === id).map(({ from }) => from)].map(
        (device) => [device, municipality] as const,
      ),
    );
}
