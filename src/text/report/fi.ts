import type { ReportTexts } from "./en.ts";

export const texts: ReportTexts = {
  place: "Paikka",
  host: "Isäntäkunta",
  people: (n) => (n === 1 ? "Mukana oli 1 ihminen" : `Mukana oli ${n} ihmistä`),
  unknownMunicipality: "ei kerrottu",
  notes: "Laput",
  noTheme: "Ilman teemaa",
  noNotes: "Lappuja ei kirjoitettu.",
  statuses: { chosen: "valittu jatkoon", parked: "parkissa", thanked: "kiitetty" },
  votes: (n) => `Pisteäänestys ${n}`,
  ballots: (ballots, people) => `Paikalla oli ${people}, ja heistä ${ballots} antoi pisteitä.`,
  voteOpen: "Äänestys on vielä auki, joten tulosta ei ole.",
  note: "Lappu",
  dots: "Pisteet",
  voters: "Äänestäjät",
  tie: "tasan",
  theme: "Teema",
  rules: (dots, most) => `Pisteitä kullakin ${dots}, enintään ${most} yhdelle vaihtoehdolle.`,
  voted: (kind, of) =>
    kind === "table"
      ? `Äänesti pöytä ${of}.`
      : kind === "municipality"
        ? `Äänestivät: ${of}.`
        : kind === "slips"
          ? "Äänestettiin arvotuilla paperilapuilla."
          : "Äänestivät paikalla olleet.",
  second: "Toinen kierros edellisen parhaista.",
  byHand: (kind, ballots) =>
    kind === "hands"
      ? `Lisäksi laskettiin nostetut kädet: ${ballots} ihmistä, vetäjän kirjaama.`
      : `Lisäksi laskettiin paperilaput: ${ballots}, vetäjän kirjaama.`,
  ofByHand: "Näistä käsin",
  everyDot: "Teemoittain, jokainen piste laskettuna, niin kuin laput oli ryhmitelty äänestyksen sulkeutuessa:",
  oncePerTheme:
    "Teemoittain, kukin ihminen kerran teemaa kohti, niin kuin laput oli ryhmitelty äänestyksen sulkeutuessa:",
  minutesTitle: "Pöytien muistiot",
  minutesOf: (round, table) => `Kierros ${round}, pöytä ${table}`,
  tables: "Pöydät",
  round: (n) => `Kierros ${n}`,
  tableNumber: (n) => `Pöytä ${n}`,
  met: (pairs, across) => `Samassa pöydässä istui ${pairs} ihmisparia; heistä ${across} oli kahdesta eri kunnasta.`,
  programme: "Ohjelma",
  minutes: (n) => `${n} min`,
};
