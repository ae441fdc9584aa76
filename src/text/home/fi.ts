import type { HomeTexts } from "./en.ts";

/** What the first page says, in Finnish. */
export const texts: HomeTexts = {
  title: "Työpajaillat",
  welcomeTitle: "Ilta, johon jokaisen ääni mahtuu",
  welcome:
    "Kirjoita lappuja, äänestä pisteillä ja vaihda pöytää omalla puhelimellasi. Et tarvitse tunnusta, ja kaikki toimii huonossakin verkossa.",
  yours: "Tässä laitteessa",
  joinTitle: "Liity",
  otherTitle: "Järjestä oma ilta",
  create: "Uusi työpaja",
  rehearse: "Kokeile esimerkki-iltaa",
  rehearseHint: "Neljäkymmentä kuviteltua osallistujaa. Mikään ei voi mennä pieleen: poista ilta, kun olet valmis.",
  importFile: "Avaa työpaja tiedostosta",
  takeOver: "Ota illan veto tai oma paikka",
  importing: "Tiedostoa avataan…",
  importProblems: {
    "not-a-workshop": "Tässä tiedostossa ei ole työpajaa. Valitse tiedosto, joka on tallennettu Iltapajalla.",
    "too-new": "Tiedosto on tallennettu uudemmalla Iltapajalla. Lataa sivu uudelleen, niin saat uusimman version.",
    damaged:
      "Tiedosto on vioittunut. Siitä avattiin kaikki, mikä voitiin lukea. Tallenna tiedosto uudelleen, jos voit.",
    "not-saved": "Työpajaa ei voitu tallentaa tähän laitteeseen. Vapauta tilaa ja yritä uudelleen.",
  },
  card: {
    unnamed: "Nimetön työpaja",
    dateOpen: "Päivä on avoinna",
    lastOpened: (when) => `Avattu viimeksi ${when}`,
    roles: {
      facilitator: "Olet vetäjä",
      "co-facilitator": "Olet toinen vetäjä",
      "table-host": "Olet pöydän vetäjä",
      participant: "Olet osallistuja",
      archive: "Arkisto, vain luettavaksi",
    },
    lead: "Vedä iltaa",
    plan: "Suunnittele",
    goOn: "Jatka",
    phone: "Puhelinnäkymä",
    projector: "Valkokangas",
    results: "Tulokset",
    forget: (name) => `Poista tästä laitteesta: ${name}`,
  },
  forget: {
    title: "Poistetaanko tästä laitteesta?",
    message: (name) =>
      `${name} poistetaan tästä laitteesta kaikkine lappuineen ja äänineen. Se säilyy niillä, joilla se on omassa laitteessaan.`,
    warning:
      "Olet tämän työpajan vetäjä. Tallenna se ensin tiedostoksi. Muuten et voi enää vetää sitä, ellei se ole auki toisella vetäjällä.",
    confirm: "Poista",
    done: (name) => `Poistettiin tästä laitteesta: ${name}`,
  },
  install: {
    title: "Lisää Iltapaja aloitusnäyttöön",
    why: "Silloin se aukeaa ensi kerralla myös ilman verkkoa, eikä selain siivoa kirjoittamaasi pois.",
    button: "Asenna",
    later: "Ei nyt",
    iosShare: "Napauta jakopainiketta: neliö, josta nousee nuoli.",
    iosAdd: "Valitse Lisää Koti-valikkoon.",
    iosOpen: "Jätä Avaa verkkoappina päälle ja napauta Lisää.",
    iosApart:
      "Asennettu sovellus ei näe sitä, mitä kirjoitit Safarissa. Asenna se ennen iltaa tai tallenna työpajasi ensin tiedostoksi.",
  },
  links: {
    trust: "Luottamus ja yksityisyys",
    accessibility: "Saavutettavuusseloste",
  },
};
