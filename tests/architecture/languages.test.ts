import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const languages = ["fi", "sv", "en"] as const;

/** Small numbers, where plurals change, and one that is long. */
const numbers = [1, 2, 21, 1000];

/** Texts that say nothing on purpose: an ordinary participant's role, and a hub that nobody has asked for yet. */
const silent: ReadonlySet<string> = new Set(["console people.roles.participant", "console sync.hub.unknown"]);

const areas = readdirSync("src/text", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

async function textsOf(area: string, language: string): Promise<unknown> {
  const module = (await import(/* @vite-ignore */ resolve("src/text", area, `${language}.ts`))) as { texts?: unknown }; // checked below
  return module.texts;
}

/** Every text by its path: `sync.linked()` for a function. */
function flatten(texts: unknown, path = ""): ReadonlyMap<string, unknown> {
  if (typeof texts === "function") return new Map([[`${path}()`, texts]]);
  if (typeof texts !== "object" || texts === null) return new Map([[path, texts]]);
  return new Map(Object.entries(texts).flatMap(([key, value]) => [...flatten(value, path ? `${path}.${key}` : key)]));
}

/** What a text says; functions are called with numbers, or with a word where their sentence needs one. */
function said(text: unknown): readonly unknown[] {
  if (typeof text !== "function") return [text];
  const say = text as (...args: readonly unknown[]) => unknown; // a catalogue's functions take strings and numbers
  const sayWith = (value: unknown): unknown => say(...Array.from({ length: say.length }, () => value));
  try {
    return numbers.map(sayWith);
  } catch {
    return [sayWith("Kauhajoki")];
  }
}

function faultsOf(texts: ReadonlyMap<string, unknown>): readonly string[] {
  return [...texts].flatMap(([path, text]) =>
    said(text).every((sentence) => typeof sentence === "string" && isClean(sentence)) ? [] : [path],
  );
}

function isClean(sentence: string): boolean {
  return sentence.trim() !== "" && sentence === sentence.trim() && !/undefined|NaN|\[object|TODO/.test(sentence);
}

describe("the texts", () => {
  it("are found", () => {
    expect(areas).toEqual(expect.arrayContaining(["common", "home", "join"]));
  });

  it("are checked in earnest: an empty one, a stray space and a broken sentence are noticed", () => {
    const broken = {
      empty: "",
      space: "a ",
      nested: { say: (n: number) => `${String([][n])} left` },
      number: 3,
      good: "a",
    };
    expect(faultsOf(flatten(broken))).toEqual(["empty", "space", "nested.say()", "number"]);
  });

  it.each(areas)("of %s are the same in every language", async (area) => {
    const paths = await Promise.all(
      languages.map(async (language) => [...flatten(await textsOf(area, language)).keys()]),
    );
    expect(paths[0]?.length).toBeGreaterThan(0);
    for (const other of paths.slice(1)) expect(other.sort()).toEqual(paths[0]?.sort());
  });

  it.each(areas.flatMap((area) => languages.map((language) => [area, language] as const)))(
    "of %s in %s say something",
    async (area, language) => {
      const faults = faultsOf(flatten(await textsOf(area, language)));
      expect(faults.filter((path) => !silent.has(`${area} ${path}`))).toEqual([]);
    },
  );

  it("are silent only where that is said", async () => {
    for (const text of silent) {
      const [area = "", path = ""] = text.split(" ");
      expect(flatten(await textsOf(area, "fi")).get(path)).toBe("");
    }
  });

  it.each(areas)("of %s are not left in English", async (area) => {
    const english = flatten(await textsOf(area, "en"));
    for (const language of ["fi", "sv"]) {
      const own = flatten(await textsOf(area, language));
      const same = [...own].filter(
        ([path, text]) => typeof text === "string" && /\s\S+\s/.test(text) && text === english.get(path),
      );
      expect(same.map(([path]) => path)).toEqual([]);
    }
  });
});
