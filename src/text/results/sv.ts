import type { ResultsTexts } from "./en.ts";

export const texts: ResultsTexts = {
  title: "Resultat",
  underWay: "Kvällen pågår ännu. Så här ser det ut just nu.",
  glance: {
    title: "Kvällen i korthet",
    people: (people, municipalities) =>
      `${people === 1 ? "1 person" : `${people} personer`} deltog${
        municipalities > 1 ? `, från ${municipalities} kommuner` : ""
      }.`,
    nobody: "Ingen har anslutit sig än.",
    notes: (notes, themes) =>
      `${notes === 1 ? "1 lapp" : `${notes} lappar`} skrevs${
        themes > 0 ? ` och grupperades i ${themes === 1 ? "1 tema" : `${themes} teman`}` : ""
      }.`,
    noNotes: "Inga lappar har skrivits.",
    ballots: (ballots, people) => `${ballots} av ${people} personer gav pluppar.`,
    winner: (note, dots) => `Flest pluppar (${dots}) fick: ${note}`,
    tie: (notes, dots) => `${notes} lappar delar första platsen med ${dots} pluppar var.`,
    tables: (rounds, pairs) =>
      `Under ${rounds === 1 ? "1 bordsomgång" : `${rounds} bordsomgångar`} möttes ${pairs} par.`,
    across: (pairs) => `Av paren kom ${pairs} från två olika kommuner.`,
  },
  keep: {
    title: "Spara och dela",
    report: "Rapport",
    reportText: "Kvällen som text för minnesanteckningar, webbplats eller e-post.",
    reportNames: "Ingen nämns vid namn. Rapporten berättar inte vem som skrev eller röstade på vad.",
    saveReport: "Spara rapporten (Markdown)",
    shareReport: "Dela rapporten",
    shareable: "För delning, utan nycklar",
    shareableText:
      "Lapparna, teman och resultaten för andra program. Ingen nämns, det syns inte vad som kommer från en och samma person, och filen öppnar inget.",
    shareableName: "resultat",
    saveShareable: "Spara för delning (JSON)",
    archive: "För arkivet, med nycklar",
    archiveText: "Alla signerade poster: kvällen kan öppnas igen på en annan enhet och rösterna räknas om.",
    archiveNames:
      "I filen finns namnen som folk har gett, vad var och en skrev och röstade på, och anslutningskoden. Behåll den för dig själv.",
    saveArchive: "Spara kvällen som fil (JSON)",
    shareFile: "Dela filen",
    saved: (name) => `Sparad: ${name}`,
    shared: "Delad.",
    notShared: "Ingenting delades. Du kan spara filen i stället.",
    notReady: "Filen kunde inte skapas. Ladda om sidan och försök igen.",
    working: "Filen skapas…",
    fileName: "workshop",
  },
  printing: {
    title: "Skriv ut",
    choose: "Vad ska skrivas ut?",
    report: "Rapport",
    join: "Anslutningsblad",
    cards: "Bordskort",
    people: "Personkort",
    sheets: "Tomma lappark",
    reportNames: "Ingen nämns vid namn.",
    joinNames:
      "Så kommer telefonerna med, för dörren och borden: salens wifi, om du har berättat det, och kvällen. Inga namn finns på bladet.",
    cardsNames: "Två kort per sida. På korten står namnen som folk har gett: samla in korten efter kvällen.",
    peopleNames:
      "Åtta kort per sida för dem som inte har telefon: namn, kommun och bord. Ge varje kort till sin ägare.",
    sheetsNames: "Åtta lappar per sida för dem som inte har telefon. Inga namn finns på arken.",
    noCards: "Korten finns när borden är planerade.",
    noPeople: "Det finns kort när personer utan telefon står på listan och borden är planerade.",
    round: "Omgång",
    roundName: (round) => `Omgång ${round}`,
    print: "Skriv ut",
  },
  votes: {
    title: (number, of) => (of === 1 ? "Pluppning" : `Pluppning ${number}`),
    open: "Röstningen är öppen. Resultatet finns här när den är stängd.",
    none: "Ingen gav pluppar.",
    tie: "lika",
    gone: "En lapp som inte längre visas",
    codesText:
      "Varje röstsedel har en kod som bara den röstande själv såg medan röstningen pågick. Den röstande hittar sin egen här.",
    showCodes: (count) => `Visa koderna på de räknade röstsedlarna (${count})`,
    hideCodes: "Dölj koderna",
    all: (rows) => `Visa alla ${rows}`,
    few: "Visa de första",
  },
  notes: {
    title: "Lapparna efter tema",
    titlePlain: "Lapparna",
    ungrouped: "Utan tema",
    none: "Inga lappar har skrivits.",
    count: (notes) => (notes === 1 ? "1 lapp" : `${notes} lappar`),
  },
  minutes: {
    title: "Bordens minnesanteckningar",
    of: (round, table) => `Omgång ${round}, bord ${table}`,
  },
  meetings: {
    matrix: {
      municipality: "Kommun",
      title: "Par som träffades, kommunvis",
      hint: "Ju starkare färg, desto fler par. I diagonalen står paren från samma kommun.",
      unknown: "inte angivet",
      across: (across, pairs) => `${across} av ${pairs} par kom från två kommuner.`,
    },
    title: "Vilka som möttes",
    evening: (mean, fewest) =>
      mean === fewest
        ? `Var och en mötte ${mean} andra.`
        : `Var och en mötte ungefär ${mean} andra, alla minst ${fewest}.`,
    again: (pairs) =>
      pairs === 0 ? "Ingen satt med samma person två gånger." : `Par som satt vid samma bord på nytt: ${pairs}.`,
    round: (round) => `Omgång ${round}`,
    roundSentence: (people, tables) => `${people} personer vid ${tables} bord.`,
    newPeople: (mean) => `Nya bekantskaper per person i medeltal: ${mean}.`,
    mixed: (mixed, tables) => (tables === 0 ? "" : `Bord med folk från flera kommuner: ${mixed} av ${tables}.`),
  },
  paper: {
    joinCode: "QR-kod som öppnar kvällen",
    programme: "Program",
    minutes: (minutes) => `${minutes} min`,
    table: (table) => `Bord ${table}`,
    people: (people) => (people === 1 ? "1 person" : `${people} personer`),
    nameless: (people) => `${people} utan namn`,
    writeHere: "En sak per ruta, tydligt och stort. Klipp längs linjerna.",
  },
};
