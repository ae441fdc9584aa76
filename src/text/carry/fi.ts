import type { CarryTexts } from "./en.ts";

/** This device's links, and how an evening goes on without a network, in Finnish. */
export const texts: CarryTexts = {
  title: "Yhteydet",
  toPhone: "Iltaan",
  toConsole: "Vetäjän näkymään",
  toJoin: "Liittymiseen",
  state: {
    alone: "Tämä laite on yksin",
    aloneHelp:
      "Kaikki toimii ja tallentuu tähän laitteeseen, ja tiedot lähtevät itsestään, kun muut löytyvät. Onko muita paikalla? Tarkistakaa, että kaikki ovat samassa Wi-Fissä. Vierasverkot pitävät usein laitteet erillään: silloin auttaa puhelimen jakama verkko, oma reititin tai yhdyslaite vetäjän koneella. Tiedosto toimii aina.",
    linking: "Etsitään muita laitteita…",
    linkingHelp: "Voit jatkaa sillä välin. Kaikki tallentuu tähän laitteeseen.",
    linked: (n) => (n === 1 ? "Yhteys 1 muuhun laitteeseen" : `Yhteys ${n} muuhun laitteeseen`),
    heard: (seconds) =>
      seconds < 60 ? `kuultu viimeksi ${seconds} s sitten` : `kuultu viimeksi ${Math.floor(seconds / 60)} min sitten`,
    isolated:
      "Tässä verkossa kaikki kulkee salin yhdyslaitteen kautta, koska laitteet eivät tavoita toisiaan suoraan. Jos se sammuu, liittykää yhteiseen jaettuun verkkoon tai viekää tiedot tiedostona.",
    apart:
      "Tässä verkossa laitteet eivät tavoittaneet toisiaan ilman yhdyslaitetta, eikä se vastaa. Käynnistäkää se uudelleen, liittykää yhteiseen jaettuun verkkoon tai viekää tiedot tiedostona.",
    own: (n) => `Missä omat lappusi ovat tallessa (${n})`,
    onlyHere: (n) => `Vain tässä laitteessa: ${n}`,
    withOthers: (n) => `Myös muilla: ${n}`,
    withFacilitator: (n) => `Vetäjällä: ${n}`,
    linkedHelp: "Se, mitä kirjoitat, lähtee muille itsestään.",
  },
  out: {
    title: "Vie tiedostona",
    lead: "Kun verkkoa ei ole, tiedosto hoitaa asian: lähetä se puhelimesta toiseen tai vie muistitikulla. Se avautuu kaikilla laitteilla, jotka ovat liittyneet tähän työpajaan. Ilman työpajan koodia sitä ei voi lukea.",
    what: "Mitä otetaan mukaan",
    all: (n) => (n === 1 ? "Kaikki (1 merkintä)" : `Kaikki (${n} merkintää)`),
    fresh: (n) =>
      n === 1 ? "Uudet edellisen tiedoston jälkeen (1 merkintä)" : `Uudet edellisen tiedoston jälkeen (${n} merkintää)`,
    nothing: "Mukaan otettavaa ei vielä ole.",
    nothingNew: "Edellisen tiedoston jälkeen ei ole tullut uutta.",
    save: "Tallenna tiedosto",
    share: "Jaa tiedosto",
    working: "Tehdään tiedostoa…",
    saved: "Tiedosto tallennettiin. Avaa se toisella laitteella tällä samalla sivulla.",
    shared: "Tiedosto annettiin eteenpäin. Avaa se toisella laitteella tällä samalla sivulla.",
    "not-shared": "Tiedostoa ei jaettu. Mikään ei muuttunut.",
    "too-large": "Yhteen tiedostoon on liikaa. Yhdistä laitteet toisiinsa.",
    failed: "Tiedostoa ei voitu tehdä. Yritä uudelleen.",
    fileName: "tyopaja",
    note: "Iltapajan tiedosto (työpajan laput ja äänet salattuina). Avaa se Iltapajassa laitteella, joka on liittynyt työpajaan.",
  },
  in: {
    title: "Tuo tiedosto",
    lead: "Toisen laitteen tiedosto lisää tänne sen, mikä täältä puuttuu. Se ei muuta eikä poista mitään.",
    choose: "Valitse tiedosto",
    drag: "Tietokoneella voit myös vetää tiedoston tälle sivulle.",
    reading: "Tuodaan tiedostoa…",
    fresh: (n) => (n === 1 ? "Lisättiin 1 uusi merkintä." : `Lisättiin ${n} uutta merkintää.`),
    nothingNew: "Tiedostossa ei ollut uutta: kaikki oli jo täällä.",
    known: (n) => (n === 1 ? "Täällä oli jo 1." : `Täällä oli jo ${n}.`),
    refused: (n) =>
      n === 1
        ? "1 merkintä jätettiin pois, koska tekijä ei ollut allekirjoittanut sitä."
        : `${n} merkintää jätettiin pois, koska tekijät eivät olleet allekirjoittaneet niitä.`,
    cut: "Tiedosto ei ollut kokonainen: osa katosi matkalla. Pyydä se uudelleen, niin saat loputkin.",
    needsEarlier: "Osa jatkaa aiempaa tiedostoa. Pyydä tiedosto, jossa on kaikki.",
    problems: {
      "too-large": "Tiedosto on liian suuri: Iltapajan tiedosto on enintään 20 Mt. Mikään ei muuttunut.",
      archive:
        "Tämä on tallennettu ilta eikä laitteesta toiseen vietävä tiedosto. Avaa se etusivulla. Mikään ei muuttunut.",
      "not-carried": "Tämä ei ole Iltapajan tiedosto. Mikään ei muuttunut.",
      "newer-version":
        "Tiedosto on tehty uudemmalla Iltapajalla. Päivitä tämä ja yritä uudelleen. Mikään ei muuttunut.",
      "other-room": "Tiedosto on toisesta työpajasta. Mikään ei muuttunut.",
      damaged:
        "Tiedostosta ei saa mitään luettua: se on vioittunut tai tehty avaimen vaihdon jälkeen. Yhdistä laitteet kerran toisiinsa tai pyydä tiedosto uudelleen. Mikään ei muuttunut.",
      "not-saved":
        "Tiedostoa ei voitu lukea tai tallentaa tähän laitteeseen. Tarkista, että tilaa on, ja yritä uudelleen.",
    },
  },
  pair: {
    title: "Yhdistä kaksi laitetta QR-koodeilla",
    lead: "Kaksi vierekkäistä laitetta voi yhdistää ilman palvelinta, kun ne ovat samassa Wi-Fissä tai toisen jakamassa verkossa. Internetiä ei tarvita. Näytä koodi toisella, lue se toisella, ja lue vastaus takaisin.",
    start: "Näytä koodi",
    read: "Lue toisen koodi",
    readAnswer: "Lue vastaus",
    making: "Tehdään koodia…",
    offer: "Lue tämä koodi toisella laitteella samalla sivulla. Lue sitten koodi, jonka toinen näyttää.",
    answer: "Anna ensimmäisen laitteen lukea tämä vastaus. Yhteys syntyy itsestään.",
    connecting: "Yhdistetään laitteita…",
    linked:
      "Laitteet on yhdistetty. Se, mitä jommallakummalla kirjoitetaan, siirtyy toiselle niin kauan kuin työpaja on molemmilla auki.",
    lost: "Yhteys katkesi. Kaikki on tallessa molemmilla laitteilla; yhdistä ne uudelleen, kun on tarpeen.",
    reloaded:
      "Yhteys katkesi, kun tämä sivu ladattiin uudelleen. Kaikki on tallessa molemmilla laitteilla; yhdistä ne uudelleen, kun on tarpeen.",
    failed:
      "Laitteet eivät tavoittaneet toisiaan. Tarkista, että ne ovat samassa Wi-Fissä tai toinen toisen jakamassa verkossa, ja aloita alusta. Tiedosto toimii aina.",
    otherTab: "Tämän laitteen yhteyksiä hoitaa toinen välilehti. Sulje työpajan muut välilehdet ja yritä uudelleen.",
    picture: "QR-koodi toiselle laitteelle",
    asText: "Koodi tekstinä",
    copy: "Kopioi",
    copied: "Kopioitu",
    paste: "Liitä toisen koodi tekstinä",
    pasted: "Toisen laitteen koodi",
    pasteFirst: "Liitä ensin koodi.",
    use: "Käytä koodia",
    scanLead: "Suuntaa kamera toisen laitteen koodiin.",
    problems: {
      "not-ours": "Tämä ei ole tämän työpajan koodi, tai siitä puuttuu osa.",
      "not-this-one": "Vastaus kuuluu toiseen koodiin. Aloittakaa alusta molemmilla laitteilla.",
      own: "Tämä on tämän laitteen oma koodi. Lue se toisella laitteella.",
    },
  },
  hub: {
    title: "Tämän salin yhdyslaite",
    lead: "Internetistä tullut sovellus ei tiedä, että salissa on yhdyslaite jonkun koneella. Sen saa tietoon lukemalla liittymiskoodin sovelluksessa tai tässä: koodilla, jonka yhdyslaite näyttää siellä, missä se käynnistettiin, tai liittymislinkillä.",
    field: "Yhdyslaitteen koodi tai liittymislinkki",
    use: "Käytä tätä yhdyslaitetta",
    known: "Tälle laitteelle on kerrottu salin yhdyslaite.",
    forget: "Unohda yhdyslaite",
    used: "Valmis. Tämän työpajan ikkunat latautuvat uudelleen.",
    "not-a-code": "Tämä ei ole yhdyslaitteen koodi, tai siitä puuttuu osa.",
    "not-kept": "Tietoa ei saatu talteen tähän laitteeseen. Tarkista, että tilaa on, ja yritä uudelleen.",
  },
  received: {
    title: "Tiedosto saapui",
    "unknown-room":
      "Tiedosto on työpajasta, johon tämä laite ei ole liittynyt. Liity ensin koodilla ja avaa tiedosto sitten uudelleen.",
    "no-file": "Tiedostoa ei löytynyt, tai se oli yli 20 Mt.",
    home: "Etusivulle",
  },
};
