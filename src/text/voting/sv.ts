import type { VotingTexts } from "./en.ts";

const one = (count: number): boolean => count === 1;

export const texts: VotingTexts = {
  rules: {
    on: "Vad man röstar om",
    notes: "Lappar",
    themes: "Teman",
    dotsHint: (options, dots) =>
      `Det finns ${options} alternativ: ${one(dots) ? "1 plupp" : `${dots} pluppar`} är ett bra antal.`,
    most: "Högst till ett alternativ",
    who: "Vilka som röstar",
    everybody: "Alla, även de som kommer sent",
    present: (people) => `De som är på plats nu (${people})`,
    table: (table, people) => `Bord ${table} (${people})`,
    municipality: (name, people) => `${name} (${people})`,
    slips: "Med lottade papperslappar",
    ends: "När omröstningen slutar",
    endsByHand: "När du stänger den",
    minutes: (minutes) => `${minutes} min`,
    more: "Fler regler",
    named: "Namnen visas",
    namedHint:
      "När omröstningen är stängd ser alla vem som gav pluppar till vad. Telefonerna säger det innan någon röstar.",
    once: "I temats summa räknas varje person en gång",
    onceHint: "Annars räknas varje plupp på temats lappar.",
    byHand: "Några röstar med handuppräckning eller på papper",
    byHandHint: "Omröstningen väntar då på det du räknat, också när tiden är slut.",
  },
  second: {
    open: "Andra omgång bland de bästa…",
    title: "Andra omgång",
    most: "Hur många går vidare",
    mostHint: (chosen) => `${chosen} alternativ går vidare till andra omgången.`,
    tied: (chosen, most) => `${chosen} går vidare och inte ${most}: de sista har lika många pluppar.`,
  },
  open: {
    printSlips: "Skriv ut lapparna…",
    noSlips: "Inga lappar har skrivits ut ännu.",
    plusOne: "+1 min",
    plusOneLong: "En minut till för omröstningen",
    noEnd: "Jag stänger själv",
    longer: "Omröstningen pågår en minut till.",
    endless: "Omröstningen pågår tills du stänger den.",
    closesNow: "Omröstningen stängs om en stund.",
    countFirst: "För in det du räknat för hand och stäng sedan omröstningen.",
    late: (people) =>
      one(people)
        ? "1 har kommit sedan dess och får inte rösta."
        : `${people} har kommit sedan dess och får inte rösta.`,
    admit: "Låt dem också rösta",
    admitted: "Nu kan de också rösta.",
  },
  count: {
    open: "För in händer eller röstsedlar…",
    change: "Ändra det räknade…",
    title: "Räknat för hand",
    kind: "Hur man röstade",
    hands: "Med handuppräckning",
    paper: "Med röstsedlar av papper",
    people: "Hur många röstade med handuppräckning",
    ballots: "Hur många röstsedlar av papper",
    dotsOf: (option) => `Pluppar: ${option}`,
    total: (dots, most) => `${dots} införda, högst ${most} pluppar.`,
    tooMany: (most) => `Så många sedlar ger högst ${most} pluppar sammanlagt.`,
    tooManyOn: (option, most) => `Så många sedlar ger högst ${most} pluppar till ett alternativ: ${option}`,
    find: "Sök ett alternativ",
    save: "Spara det räknade",
    saved: "Det räknade är med. Överallt där resultatet visas står det att processledaren fört in det.",
    remove: "Ta bort det räknade",
    removed: "Det räknade är borttaget.",
  },
  result: {
    rounds: "Röstningsomgångar",
    round: (number) => `Omgång ${number}`,
    second: (number) => `Omgång ${number}, bland de bästa`,
    isOpen: (round) => `${round} (öppen)`,
    showThemes: "Visa per tema på storbilden",
    shownThemes: "Temanas summor visas på storbilden.",
  },
};
