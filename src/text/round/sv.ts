import type { RoundTexts } from "./en.ts";

const ofKind = (kind: string, hands: string, paper: string): string => (kind === "hands" ? hands : paper);

export const texts: RoundTexts = {
  left: "Tid kvar att rösta:",
  timeUp: "Tiden är slut: plupparna ändras inte mer. Resultatet kommer när omröstningen stängs.",
  second: "Andra omgång: bara de bästa från förra omgången.",
  voters: (kind, of) =>
    kind === "table"
      ? `Bara bord ${of} röstar.`
      : kind === "municipality"
        ? `Bara de från ${of} röstar.`
        : kind === "slips"
          ? "Man röstar med lottade papperslappar, inte med egna pluppar."
          : "Bara de som var här när omgången började röstar.",
  notYours: "Du har ingen röst i den här omgången. Du ser resultatet när omröstningen stängs.",
  named: "Namnen visas: när omröstningen är stängd ser alla vem som gav pluppar till vad.",
  turnout: (kind, ballots, people) =>
    kind === "slips"
      ? `Utskrivna lappar: ${people}. Använda: ${ballots}.`
      : `Röstberättigade: ${people}. Har röstat: ${ballots}.`,
  counted: (kind, ballots, dots) =>
    `${ofKind(kind, "Uppräckta händer", "Röstsedlar av papper")}: ${ballots}, pluppar ${dots}. Infört av processledaren.`,
  byHand: (kind, dots) =>
    `${dots} av dessa ${ofKind(kind, "genom handuppräckning", "från papper")}, införda av processledaren`,
  names: (names) => `Givna av: ${names}`,
  nameless: (people) => `${people} utan namn`,
  everyDot: "Varje temas lappar när omröstningen stängdes. Varje plupp räknas.",
  oncePerTheme:
    "Varje temas lappar när omröstningen stängdes. Varje person räknas en gång i ett tema; pluppar räknade för hand står för sig.",
  look: "Hur det visas",
  asDots: "Som pluppar",
  asTable: "Som tabell",
  byTheme: "Per tema",
  place: "Plats",
  option: "Vad man röstade om",
  theme: "Tema",
  dots: "Pluppar",
  people: "Personer",
  hands: "För hand",
  tie: "lika",
  under: (notes) => (notes === 1 ? "1 till säger samma" : `${notes} till säger samma`),
  gone: "Visas inte längre",
  vote: {
    notOpen: "Pluppningen har inte börjat. Plupparna syns här när processledaren öppnar den.",
    rules: (dots, mostPerNote) => {
      if (dots === 1) return "Du har 1 plupp.";
      return mostPerNote === 1
        ? `Du har ${dots} pluppar. Du kan ge en lapp högst en plupp.`
        : `Du har ${dots} pluppar. Du kan ge en lapp högst ${mostPerNote} pluppar.`;
    },
    hiddenUntilClosed:
      "Ingen ser antalet pluppar innan processledaren stänger röstningen. Appen visar aldrig vem som gav vilken plupp. Plupparna går ändå till enheterna i den här workshoppen.",
    openCounts:
      "Alla ser antalet pluppar redan nu. Appen visar aldrig vem som gav vilken plupp. Plupparna går ändå till enheterna i den här workshoppen.",
    code: (code) =>
      `Koden på din röstsedel är ${code}. Den ändras när dina pluppar ändras. När röstningen är stängd hittar du den bland de räknade röstsedlarna; till dess ser bara du den.`,
    dotsLeft: (left, all) => `Pluppar kvar: ${left}/${all}`,
    give: (text) => `Ge en plupp: ${text}`,
    takeBack: (text) => `Ta tillbaka en plupp: ${text}`,
    given: (dots) => (dots === 1 ? "Du gav 1 plupp" : `Du gav ${dots} pluppar`),
    candidates: (count) => (count === 1 ? "1 lapp att rösta om" : `${count} lappar att rösta om`),
    noCandidates: "Det finns inga lappar att rösta om än.",
    mine: "Mina pluppar",
    noneOfMine: "Du har inte gett några pluppar än.",
    closed: "Pluppningen är stängd. Här är resultatet.",
    gone: "Den här lappen är inte längre med i röstningen. Ta tillbaka pluppen och ge den till en annan.",
  },
  phone: {
    caption: "Pluppar per lapp",
    voters: (voters) => (voters === 1 ? "av 1 person" : `av ${voters} personer`),
    turnout: (ballots, people) => `På plats: ${people}. Har röstat: ${ballots}.`,
    counted: (code) => `Din röstsedel ${code} räknades så som du lämnade den.`,
    countedEarlier: (code) =>
      `Din röstsedel räknades så som den var med koden ${code}. Det du ändrade därefter kom för sent.`,
    notCounted: (code) => `Din röstsedel ${code} räknades inte: den kom för sent.`,
    showCodes: (count) => `Visa koderna på de räknade röstsedlarna (${count})`,
    hideCodes: "Dölj koderna",
    noDots: "Ingen gav några pluppar.",
    mine: (dots) => (dots === 1 ? "1 från dig" : `${dots} från dig`),
    showAll: (count) => `Visa alla ${count}`,
    running: "Röstningen är ännu öppen: antalet ändras.",
  },
  slip: {
    read: "Läs min lapp",
    lead: "Rikta kameran mot koden på lappen.",
    foreign: "Det här är ingen lapp från den här workshoppen.",
    way: "Stäng",
    secret: "Appen knyter ingen lapp till någon.",
  },
  results: {
    title: "Resultat",
    none: "Ingen röstning har ordnats än.",
    notYet: "Röstningen pågår. Resultatet syns här när processledaren stänger den.",
    vote: (number) => `Röstning ${number}`,
  },
};
