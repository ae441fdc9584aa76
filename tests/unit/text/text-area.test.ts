import { afterEach, describe, expect, it } from "vitest";
import type { Language } from "../../../src/domain/languages.ts";
import { isLanguageMissing, language, setLanguage, textArea } from "../../../src/text/text-area.ts";

const away = new Set<Language>();
const words = (of: Language) => async () => {
  if (away.has(of)) throw new TypeError("no network");
  return { texts: `words in ${of}` };
};
const area = () => textArea<string>({ fi: words("fi"), sv: words("sv"), en: words("en") });

afterEach(async () => {
  away.clear();
  await setLanguage("fi");
});

describe("the language of the interface", () => {
  it("stays as it is, and says so, when another one's words cannot be had", async () => {
    const texts = area();
    await texts.load();
    away.add("sv");
    await expect(setLanguage("sv")).rejects.toThrow("no network");
    expect([language.value, texts.current.value, isLanguageMissing.value]).toEqual(["fi", "words in fi", true]);
    away.clear();
    await setLanguage("sv");
    expect([language.value, texts.current.value, isLanguageMissing.value]).toEqual(["sv", "words in sv", false]);
  });

  it("is another one for a part whose words in it cannot be had", async () => {
    away.add("fi");
    const texts = area();
    await texts.load();
    expect(texts.current.value).toMatch(/^words in (sv|en)$/);
  });
});
