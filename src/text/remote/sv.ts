import type { RemoteTexts } from "./en.ts";

export const texts: RemoteTexts = {
  title: "Fjärrkontroll",
  console: "Led kvällen",
  shows: (view) => `På storbilden: ${view}`,
  themes: "Väggen efter tema",
  pageBack: "Föregående sida",
  pageOn: "Nästa sida",
  noteBack: "Föregående lapp",
  noteOn: "Nästa lapp",
  take: "Ta vidare",
  taken: "Går vidare. Skribenten och salen ser det.",
  notTaken: "Lappen går inte längre vidare.",
  choose: "Visa något annat",
};
