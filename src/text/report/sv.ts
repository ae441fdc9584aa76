import type { ReportTexts } from "./en.ts";

export const texts: ReportTexts = {
  place: "Plats",
  host: "Värdkommun",
  people: (n) => (n === 1 ? "1 person deltog" : `${n} personer deltog`),
  unknownMunicipality: "inte angiven",
  notes: "Lappar",
  noTheme: "Utan tema",
  noNotes: "Inga lappar skrevs.",
  votes: (n) => `Pluppning ${n}`,
  ballots: (ballots, people) => `${ballots} av ${people} personer gav pluppar.`,
  voteOpen: "Röstningen pågår ännu, så det finns inget resultat.",
  note: "Lapp",
  dots: "Pluppar",
  voters: "Röstande",
  tables: "Bord",
  round: (n) => `Omgång ${n}`,
  tableNumber: (n) => `Bord ${n}`,
  met: (pairs, across) => `${pairs} par satt vid samma bord; ${across} av dem kom från två olika kommuner.`,
  programme: "Program",
  minutes: (n) => `${n} min`,
};
