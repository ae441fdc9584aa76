import type { SlipsTexts } from "./en.ts";

const one = (count: number): boolean => count === 1;

export const texts: SlipsTexts = {
  print: {
    title: "Röstlappar att lotta",
    intro: "Varje lapp är en röst, och ingen vet vems. Skriv ut, klipp, vik, blanda; var och en drar en.",
    secret:
      "Nycklarna finns bara på papperet: den här enheten glömmer dem när du lämnar sidan. Förstör lapparna som blir över.",
    none: "Ingen omröstning med papperslappar är öppen.",
    count: "Hur många lappar",
    countHint: (people) => `På plats: ${people}.`,
    make: "Gör lapparna",
    again: "Gör nya lappar",
    againText: "Nya lappar gör de tidigare värdelösa, också de som redan använts.",
    making: "Lapparna görs…",
    ready: (slips) => (one(slips) ? "1 lapp kan skrivas ut." : `${slips} lappar kan skrivas ut.`),
    start: "Skriv ut",
    used: (used, slips) => `${used} av ${slips} lappar använda.`,
    paper: "En röst. Läs koden med telefonen, eller i workshoppen: Läs min lapp.",
    qr: "Lappens QR-kod",
  },
  vote: {
    title: "Rösta med papperslapp",
    toPhone: "Till workshoppen",
    unreadable: "Det här är ingen röstlapp, eller så lästes den inte hel. Läs koden en gång till.",
    unknown:
      "Telefonen känner inte till någon öppen omröstning för lappen. Om den är ensam, vänta tills den hittar de andra.",
    used: "Den här lappen är använd. Varje lapp är en röst, och den kan inte ändras.",
    secret:
      "Rösten är lappens: inget som sparas säger vem som gav den. Den skickas vid en stund som slumpen väljer. En ändrad app alldeles intill dig i nätet kunde ändå gissa.",
    left: (left, all) => `Pluppar kvar: ${left} av ${all}`,
    cast: "Lägg i urnan",
    castTitle: "Ska lappen läggas i urnan?",
    castText: "Efter det kan den inte ändras.",
    empty: "Ge först minst en plupp.",
    waiting: (seconds) => `Lappen läggs i urnan inom ${seconds} sekunder. Håll sidan öppen.`,
    done: "Lappen ligger i urnan.",
    code: (code) =>
      `Dess kod är ${code}. Skriv upp den om du vill hitta den bland de räknade: telefonen sparar den inte.`,
    failed: "Lappen togs inte emot: den är använd, omröstningen är stängd eller telefonen kunde inte spara.",
  },
};
