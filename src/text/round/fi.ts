import type { RoundTexts } from "./en.ts";

const ofKind = (kind: string, hands: string, paper: string): string => (kind === "hands" ? hands : paper);

export const texts: RoundTexts = {
  left: "Äänestysaikaa jäljellä:",
  timeUp: "Aika loppui: pisteet eivät enää muutu. Tulos tulee, kun äänestys suljetaan.",
  second: "Toinen kierros: vain edellisen kierroksen parhaat.",
  voters: (kind, of) =>
    kind === "table"
      ? `Vain pöytä ${of} äänestää.`
      : kind === "municipality"
        ? `Vain nämä äänestävät: ${of}.`
        : kind === "slips"
          ? "Äänestetään arvotuilla paperilapuilla, ei omilla pisteillä."
          : "Vain kierroksen alkaessa paikalla olleet äänestävät.",
  notYours: "Sinulla ei ole ääntä tällä kierroksella. Näet tuloksen, kun äänestys suljetaan.",
  named: "Nimet näytetään: kun äänestys suljetaan, kaikki näkevät, kuka antoi pisteitä millekin.",
  turnout: (kind, ballots, people) =>
    kind === "slips"
      ? `Lappuja tulostettu: ${people}. Käytetty: ${ballots}.`
      : `Äänioikeutettuja: ${people}. Äänestäneitä: ${ballots}.`,
  counted: (kind, ballots, dots) =>
    `${ofKind(kind, "Kättä nostaneita", "Paperilappuja")} ${ballots}, pisteitä ${dots}. Vetäjän kirjaama.`,
  byHand: (kind, dots) => `näistä ${dots} ${ofKind(kind, "kättä nostamalla", "paperilta")}, vetäjän kirjaama`,
  names: (names) => `Antajat: ${names}`,
  nameless: (people) => `${people} ilman nimeä`,
  everyDot: "Kunkin teeman laput äänestyksen sulkeutuessa. Jokainen piste lasketaan.",
  oncePerTheme:
    "Kunkin teeman laput äänestyksen sulkeutuessa. Kukin ihminen lasketaan teemassa kerran; käsin lasketut pisteet ovat erikseen.",
  look: "Miten tulos näytetään",
  asDots: "Pisteinä",
  asTable: "Taulukkona",
  byTheme: "Teemoittain",
  place: "Sija",
  option: "Mistä äänestettiin",
  theme: "Teema",
  dots: "Pisteet",
  people: "Ihmiset",
  hands: "Käsin",
  tie: "tasan",
  under: (notes) => (notes === 1 ? "1 muu sanoo saman" : `${notes} muuta sanoo saman`),
  gone: "Ei enää näkyvissä",
  phone: {
    caption: "Pisteet lapuittain",
    voters: (voters) => (voters === 1 ? "1 antaja" : `${voters} antajaa`),
    turnout: (ballots, people) => `Paikalla: ${people}. Äänestäneitä: ${ballots}.`,
    counted: (code) => `Äänestyslappusi ${code} laskettiin sellaisena kuin sen jätit.`,
    countedEarlier: (code) =>
      `Äänestyslappusi laskettiin sellaisena kuin se oli tunnuksella ${code}. Sen jälkeiset muutokset tulivat liian myöhään.`,
    notCounted: (code) => `Äänestyslappuasi ${code} ei laskettu: se tuli liian myöhään.`,
    showCodes: (count) => `Näytä laskettujen äänestyslappujen tunnukset (${count})`,
    hideCodes: "Piilota tunnukset",
    noDots: "Kukaan ei antanut pisteitä.",
    mine: (dots) => (dots === 1 ? "sinulta 1" : `sinulta ${dots}`),
    showAll: (count) => `Näytä kaikki ${count}`,
    running: "Äänestys on vielä auki: pisteet muuttuvat.",
  },
  slip: {
    read: "Lue lappuni",
    lead: "Suuntaa kamera lapun koodiin.",
    foreign: "Tämä ei ole tämän työpajan lappu.",
    way: "Sulje",
    secret: "Sovellus ei yhdistä lappua kehenkään.",
  },
};
