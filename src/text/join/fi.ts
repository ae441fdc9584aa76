import type { JoinTexts } from "./en.ts";

/** What is said on the way into an evening, in Finnish. */
export const texts: JoinTexts = {
  enter: {
    title: "Liity työpajaan",
    lead: "Koodi näkyy salin valkokankaalla. Voit myös lukea QR-koodin.",
    label: "Liittymiskoodi",
    hint: "Esimerkiksi K7QF-9XMP-2RTD. Pienet kirjaimet käyvät, ja viivat voit jättää pois.",
    go: "Jatka",
    scan: "Lue QR-koodi",
    noAccount: "Et tarvitse tunnusta etkä salasanaa.",
  },
  codeProblems: {
    "too-short": "Koodi on liian lyhyt. Siinä on 12 merkkiä: tarkista, ettei mitään puutu.",
    "too-long": "Koodi on liian pitkä. Siinä on 12 merkkiä: tarkista, ettei mikään ole kahteen kertaan.",
    "bad-character":
      "Mukana on merkki, jota koodeissa ei ole. Koodeissa on numeroita ja kirjaimia A–Z, mutta ei U-kirjainta.",
    empty: "Kirjoita ensin liittymiskoodi.",
  },
  scan: {
    title: "Lue QR-koodi",
    lead: "Osoita kameralla valkokankaan QR-koodia.",
    picture: "Kameran kuva",
    starting: "Kamera käynnistyy…",
    notOurs: "Tämä QR-koodi ei vie työpajaan. Etsi koodi työpajan valkokankaalta.",
    found: "Koodi on luettu.",
    type: "Kirjoita koodi",
    refused:
      "Kameraa ei saatu käyttää. Kirjoita koodi, tai salli kamera tälle sivulle selaimen asetuksista ja yritä uudelleen.",
    missing: "Tästä laitteesta ei löytynyt kameraa. Kirjoita koodi.",
    busy: "Kamera on toisen sovelluksen käytössä. Sulje se ja yritä uudelleen, tai kirjoita koodi.",
    insecure: "Tässä osoitteessa selain ei anna käyttää kameraa. Kirjoita koodi.",
  },
  looking: {
    title: "Etsitään työpajaa",
    lead: "Tämä kestää hetken.",
    code: "Koodisi",
    change: "Vaihda koodi",
  },
  nobody: {
    title: "Työpajaa ei vielä löydy läheltä",
    lead: "Yritämme koko ajan. Sivu jatkaa itsestään heti, kun työpaja löytyy.",
    todo: "Näin pääset eteenpäin",
    check: "Tarkista, että koodi on sama kuin valkokankaalla.",
    wifi: "Tarkista, että olet samassa langattomassa verkossa kuin muut.",
    ask: "Kysy vetäjältä, onko työpaja auki hänen koneellaan.",
  },
  hubUnreachable: {
    title: "Salin verkko ei vastaa",
    lead: "Yritämme koko ajan. Sivu jatkaa itsestään, kun yhteys toimii.",
    wifi: "Tarkista, että langaton verkko on päällä ja että se on valkokankaalla mainittu verkko.",
    mobile: "Jos salissa ei ole langatonta verkkoa, laita mobiilidata päälle.",
    ask: "Pyydä vetäjältä apua: hän voi jakaa yhteyden puhelimestaan.",
  },
  hubFull: {
    title: "Uusia laitteita ei mahdu juuri nyt",
    lead: "Yritämme uudelleen vähän väliä. Paikka voi vapautua itsestään.",
    wait: "Odota hetki ja pidä tämä sivu auki.",
    share: "Voit osallistua samalla puhelimella vierustoverin kanssa.",
    paper: "Pyydä vetäjältä paperi: se on yhtä arvokas.",
  },
  fixCode: "Korjaa koodi",
  who: {
    title: "Kuka olet?",
    welcome: (workshop) => `Tervetuloa työpajaan ”${workshop}”.`,
    welcomeUnnamed: "Tervetuloa työpajaan.",
    optional: "Voit jättää kaiken tyhjäksi.",
    name: "Nimi (vapaaehtoinen)",
    nameHint: "Etunimi tai nimimerkki riittää.",
    municipality: "Mistä kunnasta tulet?",
    background: "Mitä tahoa edustat?",
    otherMunicipality: "Muu kunta",
    otherMunicipalityField: "Kunnan nimi",
    otherBackground: "Jokin muu",
    otherBackgroundField: "Omin sanoin",
    untold: "En kerro",
    whoSees:
      "Muut tämän työpajan osallistujat näkevät nimesi, kuntasi ja tahosi. Tiedot pysyvät osallistujien omilla laitteilla eikä niitä lähetetä muualle.",
    whyAsked: "Kunnan ja tahon avulla sekoitetaan pöytiä.",
    join: "Liity",
    joining: "Liitytään…",
  },
};
