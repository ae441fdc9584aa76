import type { ReportTexts } from "./en.ts";

export const texts: ReportTexts = {
  place: "Paikka",
  host: "Isäntäkunta",
  people: (n) => (n === 1 ? "Mukana oli 1 ihminen" : `Mukana oli ${n} ihmistä`),
  unknownMunicipality: "ei kerrottu",
  notes: "Laput",
  noTheme: "Ilman teemaa",
  noNotes: "Lappuja ei kirjoitettu.",
  votes: (n) => `Pisteäänestys ${n}`,
  ballots: (ballots, people) => `Pisteitä antoi ${ballots} / ${people} ihmistä.`,
  voteOpen: "Äänestys on vielä auki, joten tulosta ei ole.",
  note: "Lappu",
  dots: "Pisteet",
  voters: "Äänestäjät",
  tables: "Pöydät",
  round: (n) => `Kierros ${n}`,
  tableNumber: (n) => `Pöytä ${n}`,
  met: (pairs, across) => `Samassa pöydässä istui ${pairs} ihmisparia; heistä ${across} oli kahdesta eri kunnasta.`,
  programme: "Ohjelma",
  minutes: (n) => `${n} min`,
};
