import type { RoundTexts } from "./en.ts";

export const texts: RoundTexts = {
  left: "Tid kvar att rösta:",
  timeUp: "Tiden är slut: plupparna ändras inte mer. Resultatet kommer när omröstningen stängs.",
  second: "Andra omgång: bara de bästa från förra omgången är kvar.",
  voters: (kind, of) =>
    kind === "table"
      ? `I den här omgången röstar bord ${of}.`
      : kind === "municipality"
        ? `I den här omgången röstar de från ${of}.`
        : kind === "slips"
          ? "I den här omgången röstar man med en lottad papperslapp och inte med telefonens egna pluppar."
          : "I den här omgången röstar de som var här när den började.",
  notYours: "Du har ingen röst i den här omgången. Du ser resultatet när omröstningen stängs.",
  named: "Namnen visas: när omröstningen stängs ser alla vad du gav dina pluppar till.",
  counted: (kind, ballots) =>
    kind === "hands"
      ? `Handuppräckning: ${ballots} personer, infört av processledaren.`
      : `Röstsedlar av papper: ${ballots}, införda av processledaren.`,
  byHand: (kind, dots) =>
    kind === "hands"
      ? `${dots} av dessa genom handuppräckning, införda av processledaren`
      : `${dots} av dessa från papper, införda av processledaren`,
  names: (names) => `Givna av: ${names}`,
  nameless: (people) => (people === 1 ? "1 utan namn" : `${people} utan namn`),
  byTheme: "Per tema",
  everyDot: "Summan av varje temas lappar när omröstningen stängdes. Varje plupp räknas.",
  oncePerTheme: "Varje temas lappar när omröstningen stängdes. Varje person räknas en gång i ett tema.",
  theme: "Tema",
  dots: "Pluppar",
  people: "Personer",
  gone: "Visas inte längre",
};
