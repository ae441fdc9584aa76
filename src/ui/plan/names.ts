/** A list of names after adding some, and what became of those that were given. */
export interface AddedNames {
  readonly names: readonly string[];
  readonly added: number;
  /** A name that was in the list already, if one was given. */
  readonly known: string | undefined;
  /** True when a name was longer than allowed, or the list could not hold all. */
  readonly tooLong: boolean;
  readonly full: boolean;
}

/** The most names that one list holds, and the longest name, as the workshop's record allows. */
export const mostNames = 60;
export const longestName = 60;

/** The names in a text that was typed or pasted: parted by commas, semicolons, tabs or lines. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;\t\r\n]+/u)
    .map((name) => name.replaceAll(/\s+/gu, " ").trim())
    .filter((name) => name !== "");
}

/** Adds the names of a text to a list. Names are the same whatever their capitals. */
export function addNames(list: readonly string[], text: string): AddedNames {
  const names = [...list];
  const known = new Map(list.map((name) => [folded(name), name]));
  let result: AddedNames = { names, added: 0, known: undefined, tooLong: false, full: false };
  for (const name of namesIn(text)) {
    const already = known.get(folded(name));
    if (already !== undefined) result = { ...result, known: already };
    else if ([...name].length > longestName) result = { ...result, tooLong: true };
    else if (names.length >= mostNames) result = { ...result, full: true };
    else {
      names.push(name);
      known.set(folded(name), name);
      result = { ...result, added: result.added + 1 };
    }
  }
  return result;
}

function folded(name: string): string {
  return name.toLocaleLowerCase("fi");
}
