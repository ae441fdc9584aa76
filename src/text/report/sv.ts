import type { ReportTexts } from "./en.ts";

export const texts: ReportTexts = {
  place: "Plats",
  host: "Värdkommun",
  people: (n) => (n === 1 ? "1 person deltog" : `${n} personer deltog`),
  unknownMunicipality: "inte angiven",
  notes: "Lappar",
  noTheme: "Utan tema",
  noNotes: "Inga lappar skrevs.",
  statuses: { chosen: "går vidare", parked: "på parkeringen", thanked: "tackad" },
  votes: (n) => `Pluppning ${n}`,
  ballots: (ballots, people) => `${ballots} av ${people} personer gav pluppar.`,
  voteOpen: "Röstningen pågår ännu, så det finns inget resultat.",
  note: "Lapp",
  dots: "Pluppar",
  voters: "Röstande",
  tie: "lika",
  theme: "Tema",
  rules: (dots, most) => `Pluppar per person: ${dots}, högst ${most} till ett alternativ.`,
  voted: (kind, of) =>
    kind === "table"
      ? `Bord ${of} röstade.`
      : kind === "municipality"
        ? `De från ${of} röstade.`
        : kind === "slips"
          ? "Röstades med lottade papperslappar."
          : "De som var på plats röstade.",
  second: "Andra omgång bland de bästa från den förra.",
  byHand: (kind, ballots) =>
    kind === "hands"
      ? `Dessutom räknades händer: ${ballots} personer, infört av processledaren.`
      : `Dessutom räknades röstsedlar av papper: ${ballots}, införda av processledaren.`,
  ofByHand: "Av dessa för hand",
  everyDot: "Per tema, varje plupp räknad, så som lapparna var grupperade när omröstningen stängdes:",
  oncePerTheme: "Per tema, varje person en gång per tema, så som lapparna var grupperade när omröstningen stängdes:",
  minutesTitle: "Bordens minnesanteckningar",
  minutesOf: (round, table) => `Omgång ${round}, bord ${table}`,
  tables: "Bord",
  round: (n) => `Omgång ${n}`,
  tableNumber: (n) => `Bord ${n}`,
  met: (pairs, across) => `${pairs} par satt vid samma bord; ${across} av dem kom från två olika kommuner.`,
  programme: "Program",
  minutes: (n) => `${n} min`,
};
