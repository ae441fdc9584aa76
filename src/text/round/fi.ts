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
  vote: {
    notOpen: "Äänestys ei ole vielä alkanut. Pisteet ilmestyvät tähän, kun vetäjä avaa äänestyksen.",
    rules: (dots, mostPerNote) => {
      if (dots === 1) return "Sinulla on 1 piste.";
      return mostPerNote === 1
        ? `Sinulla on ${dots} pistettä. Yhdelle lapulle voit antaa yhden.`
        : `Sinulla on ${dots} pistettä. Yhdelle lapulle voit antaa enintään ${mostPerNote}.`;
    },
    hiddenUntilClosed:
      "Kukaan ei näe pistemääriä ennen kuin vetäjä sulkee äänestyksen. Sovellus ei koskaan näytä, kuka antoi minkäkin pisteen. Pisteet kuitenkin kulkevat tämän työpajan laitteisiin.",
    openCounts:
      "Kaikki näkevät pistemäärät jo nyt. Sovellus ei koskaan näytä, kuka antoi minkäkin pisteen. Pisteet kuitenkin kulkevat tämän työpajan laitteisiin.",
    code: (code) =>
      `Äänestyslappusi tunnus on ${code}. Se muuttuu, kun pisteesi muuttuvat. Kun äänestys on suljettu, löydät sen laskettujen äänestyslappujen joukosta; siihen asti vain sinä näet sen.`,
    dotsLeft: (left, all) => `Pisteitä jäljellä: ${left}/${all}`,
    give: (text) => `Anna piste: ${text}`,
    takeBack: (text) => `Ota piste pois: ${text}`,
    given: (dots) => (dots === 1 ? "Annoit 1 pisteen" : `Annoit ${dots} pistettä`),
    candidates: (count) => (count === 1 ? "1 lappu äänestettävänä" : `${count} lappua äänestettävänä`),
    noCandidates: "Äänestettäviä lappuja ei vielä ole.",
    mine: "Omat pisteeni",
    noneOfMine: "Et ole vielä antanut pisteitä.",
    closed: "Äänestys on suljettu. Tässä on tulos.",
    gone: "Tämä lappu ei ole enää äänestyksessä. Ota piste pois ja anna se toiselle.",
  },
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
  results: {
    title: "Tulokset",
    none: "Vielä ei ole äänestetty.",
    notYet: "Äänestys on käynnissä. Tulos näkyy tässä, kun vetäjä sulkee äänestyksen.",
    vote: (number) => `Äänestys ${number}`,
  },
};
