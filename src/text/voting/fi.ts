import type { VotingTexts } from "./en.ts";

const one = (count: number): boolean => count === 1;

export const texts: VotingTexts = {
  rules: {
    on: "Mistä äänestetään",
    notes: "Lapuista",
    themes: "Teemoista",
    dotsHint: (options, dots) =>
      `Vaihtoehtoja on ${options}: ${one(dots) ? "1 piste" : `${dots} pistettä`} on sopiva määrä.`,
    most: "Enintään yhdelle vaihtoehdolle",
    who: "Ketkä äänestävät",
    everybody: "Kaikki, myöhässä tulevatkin",
    present: (people) => `Nyt paikalla olevat (${people})`,
    table: (table, people) => `Pöytä ${table} (${people})`,
    municipality: (name, people) => `${name} (${people})`,
    slips: "Arvotuilla paperilapuilla",
    ends: "Milloin äänestys päättyy",
    endsByHand: "Kun suljet sen",
    minutes: (minutes) => `${minutes} min`,
    more: "Lisää sääntöjä",
    named: "Nimet näytetään",
    namedHint:
      "Kun äänestys on suljettu, kaikki näkevät, kuka antoi pisteitä millekin. Puhelimet kertovat sen ennen äänestämistä.",
    once: "Teeman summassa kukin ihminen lasketaan kerran",
    onceHint: "Muuten jokainen teeman lapuille annettu piste lasketaan.",
    byHand: "Osa äänestää kättä nostamalla tai paperilla",
    byHandHint: "Äänestys odottaa laskelmaasi, vaikka aika loppuisi.",
  },
  second: {
    open: "Toinen kierros parhaista…",
    title: "Toinen kierros",
    most: "Kuinka moni jatkaa",
    mostHint: (chosen) => `Toiselle kierrokselle pääsee ${chosen} vaihtoehtoa.`,
    tied: (chosen, most) => `Jatkoon pääsee ${chosen} eikä ${most}: viimeisillä on yhtä monta pistettä.`,
  },
  open: {
    printSlips: "Tulosta laput…",
    noSlips: "Lappuja ei ole vielä tulostettu.",
    plusOne: "+1 min",
    plusOneLong: "Minuutti lisää äänestysaikaa",
    noEnd: "Suljen itse",
    longer: "Äänestys jatkuu minuutin pidempään.",
    endless: "Äänestys jatkuu, kunnes suljet sen.",
    closesNow: "Äänestys sulkeutuu hetken kuluttua.",
    countFirst: "Kirjaa käsin laskemasi pisteet ja sulje sitten äänestys.",
    late: (people) =>
      one(people)
        ? "1 on tullut sen jälkeen eikä voi äänestää."
        : `${people} on tullut sen jälkeen eivätkä voi äänestää.`,
    admit: "Anna heidänkin äänestää",
    admitted: "Hekin voivat nyt äänestää.",
  },
  count: {
    open: "Kirjaa kädet tai paperilaput…",
    change: "Muuta laskelmaa…",
    title: "Käsin laskettu",
    kind: "Miten äänestettiin",
    hands: "Kättä nostamalla",
    paper: "Paperilapuilla",
    people: "Montako ihmistä äänesti kättä nostamalla",
    ballots: "Montako paperilappua",
    dotsOf: (option) => `Pisteet: ${option}`,
    total: (dots, most) => `Kirjattu ${dots}, enintään ${most} pistettä.`,
    tooMany: (most) => `Näin monesta lapusta tulee yhteensä enintään ${most} pistettä.`,
    tooManyOn: (option, most) => `Näin monesta lapusta yksi vaihtoehto saa enintään ${most} pistettä: ${option}`,
    find: "Etsi vaihtoehto",
    save: "Tallenna laskelma",
    saved: "Laskelma on mukana. Tuloksen yhteydessä lukee aina, että se on vetäjän kirjaama.",
    remove: "Poista laskelma",
    removed: "Laskelma on poistettu.",
  },
  result: {
    rounds: "Äänestyskierrokset",
    round: (number) => `Kierros ${number}`,
    second: (number) => `Kierros ${number}, parhaista`,
    isOpen: (round) => `${round} (auki)`,
    showThemes: "Näytä teemoittain valkokankaalla",
    shownThemes: "Teemojen summat ovat valkokankaalla.",
  },
};
