import type { RoundTexts } from "./en.ts";

export const texts: RoundTexts = {
  left: "Äänestysaikaa jäljellä:",
  timeUp: "Aika loppui: pisteet eivät enää muutu. Tulos tulee, kun äänestys suljetaan.",
  second: "Toinen kierros: mukana ovat vain edellisen kierroksen parhaat.",
  voters: (kind, of) =>
    kind === "table"
      ? `Tällä kierroksella äänestää pöytä ${of}.`
      : kind === "municipality"
        ? `Tämän kierroksen äänestäjät: ${of}.`
        : kind === "slips"
          ? "Tällä kierroksella äänestetään arvotulla paperilapulla eikä puhelimen omilla pisteillä."
          : "Tällä kierroksella äänestävät ne, jotka olivat paikalla sen alkaessa.",
  notYours: "Sinulla ei ole ääntä tällä kierroksella. Näet tuloksen, kun äänestys suljetaan.",
  named: "Nimet näytetään: kun äänestys suljetaan, kaikki näkevät, mille annoit pisteesi.",
  counted: (kind, ballots) =>
    kind === "hands"
      ? `Kättä nostaneita: ${ballots}, vetäjän kirjaama.`
      : `Paperilappuja: ${ballots}, vetäjän kirjaama.`,
  byHand: (kind, dots) =>
    kind === "hands"
      ? `näistä ${dots} kättä nostamalla, vetäjän kirjaama`
      : `näistä ${dots} paperilta, vetäjän kirjaama`,
  names: (names) => `Antajat: ${names}`,
  nameless: (people) => (people === 1 ? "1 ilman nimeä" : `${people} ilman nimeä`),
  byTheme: "Teemoittain",
  everyDot: "Kunkin teeman lappujen summa äänestyksen sulkeutuessa. Jokainen piste lasketaan.",
  oncePerTheme: "Kunkin teeman laput äänestyksen sulkeutuessa. Kukin ihminen lasketaan teemassa kerran.",
  theme: "Teema",
  dots: "Pisteet",
  people: "Ihmiset",
  gone: "Ei enää näkyvissä",
};
