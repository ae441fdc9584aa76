import { shownNotes, type Note } from "./notes.ts";
import { pilesOf } from "./piles.ts";
import type { Theme } from "./themes.ts";
import type { VoteRecord } from "./votes.ts";

/** What can get dots: a note with those that say the same, or a theme. */
interface VoteOption {
  /** Of a pile its face's. */
  readonly id: string;
  /** The others that people see in its pile. */
  readonly under: readonly Note[];
  /** Everything whose dots are the option's: itself, and all of its pile, hidden notes too. */
  readonly names: readonly string[];
}

type VoteOptions = ReadonlyMap<string, VoteOption>;

/** What a round is about: those of the board's piles, notes or themes that are in the running, by their ids. */
export function optionsOf(
  { board, on, piles, among }: Pick<VoteRecord, "board" | "on" | "piles" | "among">,
  notes: readonly Note[],
  themes: readonly Theme[],
): VoteOptions {
  const options = on
    ? themes.filter((theme) => theme.board === board).map(alone)
    : piles
      ? pilesOf(notes, board).map(({ face, under, unseen }) => ({
          id: face.id,
          under,
          names: [face, ...under, ...unseen].map(({ id }) => id),
        }))
      : shownNotes(notes, board).map(alone);
  const running = among ? options.filter(({ names }) => names.some((name) => among.includes(name))) : options;
  return new Map(running.map((option) => [option.id, option]));
}

function alone({ id }: { readonly id: string }): VoteOption {
  return { id, under: [], names: [id] };
}

/** Tells for which option a dot on a note or theme counts; undefined where it counts for none. */
export function optionBy(options: VoteOptions): (name: string) => string | undefined {
  const idByName = new Map([...options.values()].flatMap(({ id, names }) => names.map((name) => [name, id] as const)));
  return (name) => idByName.get(name);
}
