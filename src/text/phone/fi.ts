import type { PhoneTexts } from "./en.ts";

export const texts: PhoneTexts = {
  nav: { label: "Katso ympärillesi", now: "Nyt", notes: "Laput", table: "Pöytä", results: "Tulokset" },
  follow: {
    label: "Missä ilta on menossa",
    underWay: (step) => `Nyt menossa: ${step}`,
    movedOn: (step) => `Ilta jatkui: ${step}`,
    comeBack: "Palaa mukaan",
    draftKept: (step) => `Ilta jatkui: ${step}. Kirjoita rauhassa, luonnos säilyy.`,
    goOn: "Siirry",
    newTable: (table) => `Sinulla on uusi pöytä: ${table}`,
    showTable: "Näytä pöytä",
  },
  clock: {
    over: (minutes) =>
      minutes < 1 ? "Aika täyttyi. Tee rauhassa loppuun." : `Aika täyttyi ${minutes} min sitten. Tee rauhassa loppuun.`,
    paused: "Ajastin on tauolla",
  },
  step: {
    kinds: {
      arrival: "Saapuminen",
      info: "Tietoa",
      write: "Kirjoittaminen",
      group: "Ryhmittely",
      vote: "Pisteäänestys",
      tables: "Pöydät",
      talk: "Keskustelu",
      break: "Tauko",
      closing: "Lopetus",
    },
    next: (title) => `Seuraavaksi: ${title}`,
    last: "Tämä on illan viimeinen kohta.",
  },
  arrival: {
    welcome: (workshop) => `Tervetuloa! ${workshop}`,
    welcomeUnknown: "Tervetuloa!",
    awaitingRoom: "Illan ohjelma on matkalla puhelimeesi. Sinun ei tarvitse tehdä mitään.",
    whatHappens: "Mitä täällä tapahtuu",
    happenings: [
      "Puhelimesi seuraa iltaa itsestään.",
      "Kirjoitat lappuja, annat pisteitä ja näet pöytäsi.",
      "Kaikki toimii myös ilman verkkoa. Se, mitä kirjoitat, säilyy tässä puhelimessa.",
    ],
    programme: "Ohjelma",
    underWay: "Nyt",
    minutes: (minutes) => `${minutes} min`,
    people: (count) => (count === 1 ? "Paikalla on 1 ihminen" : `Paikalla on ${count} ihmistä`),
    byMunicipality: "Kunnittain",
    municipalityCount: (municipality, count) => `${municipality}: ${count}`,
    unknownMunicipality: "Ei kerrottu",
    soon: "Ilta alkaa pian. Ota kahvia.",
  },
  write: {
    defaultPrompt: "Mitä sinulla on mielessä? Kirjoita yksi asia yhteen lappuun.",
    start: "Kirjoita lappu",
    field: "Lappusi",
    whoSees: "Kaikki tässä työpajassa näkevät lappusi. Nimeäsi ei näytetä.",
    send: "Lähetä",
    draftKept: "Luonnos säilyy tässä puhelimessa.",
    sent: "Lappu lähti.",
    mine: (count) => (count === 0 ? "Omat laput" : `Omat laput (${count})`),
    noneOfMine: "Et ole vielä kirjoittanut lappuja.",
    edit: "Muokkaa",
    editField: "Muuta lappuasi",
    save: "Tallenna",
    cancel: "Peru",
    saved: "Muutos tallennettiin.",
    takeBack: "Ota pois",
    takenBack: (text) => `Otit pois lapun: ${text}`,
    undo: "Kumoa",
    undone: "Lappu on taas mukana.",
    hiddenByLead: "Vetäjä on piilottanut tämän lapun muilta. Sinulla se on tallessa.",
  },
  wall: {
    title: "Kaikkien laput",
    count: (count) => (count === 1 ? "1 lappu" : `${count} lappua`),
    empty: "Lappuja ei vielä ole. Ensimmäinen voi olla sinun.",
    hidden: (count) => (count === 1 ? "Vetäjä on piilottanut 1 lapun." : `Vetäjä on piilottanut ${count} lappua.`),
    noTheme: "Ilman teemaa",
    onlyTheme: "Näytä",
    allThemes: "Kaikki teemat",
    mine: "oma",
  },
  lead: "Vedät tätä iltaa: avaa illan ohjaus",
  device: "Tämä puhelin",
  removed:
    "Vetäjä on poistanut tämän laitteen työpajasta. Kirjoittamasi säilyy tässä laitteessa, mutta muut eivät enää näe sitä eikä sitä lasketa. Jos tämä on erehdys, kysy vetäjältä.",
  table: {
    minutes: {
      label: (table) => `Pöydän ${table} muistio`,
      hint: "Kirjoittakaa yhdessä, mitä sovitte. Muistio tulee illan raporttiin, ja kaikki työpajassa voivat lukea sen.",
      saving: "Tallennetaan…",
      saved: "Tallessa tässä puhelimessa.",
    },
    go: (table) => `Pöytä ${table}`,
    round: (round) => `Kierros ${round}`,
    goAnnounced: (table, round) => `Kierros ${round}. Siirry pöytään ${table}.`,
    stayAnnounced: (table, round) => `Kierros ${round}. Jää pöytään ${table}.`,
    company: (others) =>
      others === 0
        ? "Olet pöydän ensimmäinen."
        : others === 1
          ? "Kanssasi pöydässä on 1 ihminen"
          : `Kanssasi pöydässä on ${others} ihmistä`,
    next: (table) => `Seuraavaksi pöytä ${table}.`,
    nextSame: (table) => `Seuraavaksi sama pöytä ${table}.`,
    mayChange: "Tämä voi vielä muuttua.",
    notSeated: "Sinulle ei ole vielä pöytää. Kysy vetäjältä tai istu sinne, missä on tilaa.",
    notYet: "Pöytiä ei ole vielä jaettu. Oma pöytäsi ilmestyy tähän.",
    hosting: "Vedät tätä pöytää: pidä keskustelu asiassa ja huolehdi, että ideat kirjataan.",
    sound: "Ääni pöydän vaihtuessa",
  },
  talk: {
    infoHint: "Kuuntele rauhassa. Voit sillä aikaa katsella lappuja.",
    talkHint: "Keskustelkaa yhdessä. Puhu kaikille, yksi kerrallaan.",
    breakHint: "Pidä tauko. Puhelin kertoo, kun ilta jatkuu.",
  },
  storage: {
    title: "Tallennus ei onnistu",
    full: "Puhelimesta on tila lopussa. Vapauta tilaa: poista kuvia tai sovelluksia. Älä sulje sovellusta, muuten tallentamaton katoaa.",
    closed:
      "Puhelin sulki sovelluksen tallennustilan. Kopioi keskeneräinen tekstisi talteen ja lataa sivu sitten uudelleen. Jo tallennettu on tallessa.",
    unknown:
      "Puhelin ei pystynyt tallentamaan. Älä sulje sovellusta. Yritä uudelleen. Jos vika jatkuu, kerro vetäjälle.",
    lost: "Selain poisti kaiken, mitä tässä puhelimessa oli tästä illasta. Se haetaan takaisin muiden laitteista. Pidä tämä sivu auki.",
  },
};
