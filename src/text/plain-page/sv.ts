import type { PlainPageTexts } from "./en.ts";

export const texts: PlainPageTexts = {
  title: "Spara dina lappar innan du går",
  text: "Den här sidan kommer från en dator här i salen. Allt fungerar under kvällen, men sidan kan inte installeras och går inte att öppna hemma.",
};
