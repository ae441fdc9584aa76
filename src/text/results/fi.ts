import type { ResultsTexts } from "./en.ts";

export const texts: ResultsTexts = {
  title: "Tulokset",
  underWay: "Ilta on vielä kesken. Tältä se näyttää juuri nyt.",
  glance: {
    title: "Ilta yhdellä silmäyksellä",
    people: (people, municipalities) =>
      `Mukana oli ${people === 1 ? "1 ihminen" : `${people} ihmistä`}${
        municipalities > 1 ? `, yhteensä ${municipalities} kunnasta` : ""
      }.`,
    nobody: "Kukaan ei ole vielä liittynyt.",
    notes: (notes, themes) =>
      `Kirjoitettiin ${notes === 1 ? "1 lappu" : `${notes} lappua`}${
        themes > 0 ? `, ja teemoja löytyi ${themes}` : ""
      }.`,
    noNotes: "Lappuja ei ole kirjoitettu.",
    ballots: (ballots, people) => `Paikalla oli ${people}, ja heistä ${ballots} antoi pisteitä.`,
    winner: (note, dots) => `Eniten pisteitä (${dots}) sai: ${note}`,
    tie: (notes, dots) => `Ensimmäisen sijan jakaa ${notes} lappua, kullakin ${dots} pistettä.`,
    tables: (rounds, pairs) =>
      `${rounds === 1 ? "Yhdellä pöytäkierroksella" : `${rounds} pöytäkierroksella`} tapasi ${
        pairs === 1 ? "1 ihmispari" : `${pairs} ihmisparia`
      }.`,
    across: (pairs) =>
      pairs === 1 ? "Pareista 1 oli kahdesta eri kunnasta." : `Pareista ${pairs} oli kahdesta eri kunnasta.`,
  },
  keep: {
    title: "Tallenna ja jaa",
    report: "Raportti",
    reportText: "Ilta tekstinä muistioon, verkkosivulle tai sähköpostiin.",
    reportNames: "Raportissa ei ole kenenkään nimeä. Se ei kerro, kuka kirjoitti tai äänesti mitä.",
    saveReport: "Tallenna raportti (Markdown)",
    shareReport: "Jaa raportti",
    shareable: "Jaettavaksi, ilman avaimia",
    shareableText:
      "Laput, teemat ja tulokset muille ohjelmille. Siinä ei ole nimiä, siitä ei näe, mikä on saman ihmisen kirjoittamaa, eikä sillä pääse mihinkään.",
    shareableName: "tulokset",
    saveShareable: "Tallenna jaettavaksi (JSON)",
    archive: "Talteen, avainten kanssa",
    archiveText:
      "Kaikki allekirjoitetut merkinnät: illan voi avata uudelleen toisella laitteella ja äänet laskea uudelleen.",
    archiveNames:
      "Tiedostossa ovat ihmisten antamat nimet, se, mitä kukin kirjoitti ja äänesti, ja liittymiskoodi. Pidä se itselläsi.",
    saveArchive: "Tallenna ilta tiedostoksi (JSON)",
    shareFile: "Jaa tiedosto",
    saved: (name) => `Tallennettu: ${name}`,
    shared: "Jaettu.",
    notShared: "Mitään ei jaettu. Voit tallentaa tiedoston.",
    notReady: "Tiedostoa ei saatu tehtyä. Lataa sivu uudelleen ja yritä sitten taas.",
    working: "Tehdään tiedostoa…",
    fileName: "työpaja",
  },
  printing: {
    title: "Tulosta",
    choose: "Mitä tulostetaan?",
    report: "Raportti",
    join: "Liittymisohje",
    cards: "Pöytäkortit",
    people: "Henkilökortit",
    sheets: "Tyhjät lappuarkit",
    reportNames: "Raportissa ei ole kenenkään nimeä.",
    joinNames:
      "Näin puhelimella pääsee mukaan, oveen ja pöytiin: salin Wi-Fi, jos olet kertonut sen, ja ilta. Ohjeessa ei ole nimiä.",
    cardsNames: "Kaksi korttia sivulla. Korteissa ovat ihmisten antamat nimet: kerää kortit pois illan jälkeen.",
    peopleNames:
      "Sivulla kahdeksan korttia niille, joilla ei ole puhelinta: nimi, kunta ja pöydät. Anna kukin kortti omistajalleen.",
    sheetsNames: "Kahdeksan lappua sivulla niille, joilla ei ole puhelinta. Arkissa ei ole nimiä.",
    noCards: "Kortit saa, kun pöydät on suunniteltu.",
    noPeople: "Kortteja on, kun listalla on ihmisiä ilman puhelinta ja pöydät on suunniteltu.",
    round: "Kierros",
    roundName: (round) => `Kierros ${round}`,
    print: "Tulosta",
  },
  votes: {
    title: (number, of) => (of === 1 ? "Pisteäänestys" : `Pisteäänestys ${number}`),
    open: "Äänestys on auki. Tulos on tässä, kun äänestys on suljettu.",
    none: "Kukaan ei antanut pisteitä.",
    tie: "tasan",
    gone: "Lappu, joka ei ole enää näkyvissä",
    codesText:
      "Jokaisella äänestyslapulla on tunnus, jonka vain äänestäjä itse näki äänestyksen aikana. Hän löytää omansa tästä.",
    showCodes: (count) => `Näytä laskettujen äänestyslappujen tunnukset (${count})`,
    hideCodes: "Piilota tunnukset",
    all: (rows) => `Näytä kaikki ${rows}`,
    few: "Näytä ensimmäiset",
  },
  notes: {
    title: "Laput teemoittain",
    titlePlain: "Laput",
    ungrouped: "Ilman teemaa",
    none: "Lappuja ei ole kirjoitettu.",
    count: (notes) => (notes === 1 ? "1 lappu" : `${notes} lappua`),
  },
  minutes: {
    title: "Pöytien muistiot",
    of: (round, table) => `Kierros ${round}, pöytä ${table}`,
  },
  meetings: {
    matrix: {
      municipality: "Kunta",
      title: "Tavanneet parit kunnittain",
      hint: "Mitä vahvempi väri, sitä enemmän pareja. Lävistäjällä ovat saman kunnan parit.",
      unknown: "ei kerrottu",
      across: (across, pairs) => `${pairs} parista ${across} tuli kahdesta eri kunnasta.`,
    },
    title: "Ketkä tapasivat",
    evening: (mean, fewest) =>
      mean === fewest
        ? `Kukin tapasi ${mean} ihmistä.`
        : `Kukin tapasi noin ${mean} ihmistä, jokainen vähintään ${fewest}.`,
    again: (pairs) =>
      pairs === 0 ? "Kukaan ei istunut saman ihmisen kanssa kahdesti." : `Uudelleen samassa pöydässä: ${pairs} paria.`,
    round: (round) => `Kierros ${round}`,
    roundSentence: (people, tables) => `Ihmisiä ${people}, pöytiä ${tables}.`,
    newPeople: (mean) => `Uusia tuttavia kullekin keskimäärin ${mean}.`,
    mixed: (mixed, tables) => (tables === 0 ? "" : `Pöytiä, joissa oli väkeä useasta kunnasta: ${mixed}/${tables}.`),
  },
  paper: {
    joinCode: "QR-koodi, joka avaa illan",
    programme: "Ohjelma",
    minutes: (minutes) => `${minutes} min`,
    table: (table) => `Pöytä ${table}`,
    people: (people) => (people === 1 ? "1 ihminen" : `${people} ihmistä`),
    nameless: (people) => `${people} ilman nimeä`,
    writeHere: "Yksi asia yhteen ruutuun, selvästi ja isolla. Leikkaa viivoja pitkin.",
  },
};
