import type { AboutTexts } from "./en.ts";

/** What is said about the app itself, in Finnish. */
export const texts: AboutTexts = {
  trust: {
    title: "Luottamus ja yksityisyys",
    lead: "Iltapajassa ei ole tunnuksia eikä omaa palvelinta, jonne kirjoittamasi jäisi: se on osallistujien omissa laitteissa. Tällä sivulla kerrotaan, kuka näkee mitä, missä mikin säilyy ja mitä kukaan ei voi luvata.",
    sees: {
      title: "Kuka näkee mitä",
      list: [
        {
          who: "Muut samassa työpajassa",
          what: "He näkevät laput sekä nimesi, kuntasi ja tahosi, jos kerroit ne. Sovellus ei koskaan näytä, kuka kirjoitti minkäkin lapun, eikä sitä, kuka antoi minkäkin pisteen, ellei äänestyksessä ennalta kerrota, että nimet näytetään.",
        },
        {
          who: "Vetäjä",
          what: "Vetäjä näkee saman kuin muut ja lisäksi luettelon liittyneistä. Hän voi piilottaa lapun tai yhden kirjoittajan kaikki laput ja tuoda ne takaisin.",
        },
        {
          who: "Salin yhdyslaite eli tietokone, joka välittää viestit",
          what: "Se välittää kaiken salattuna, ei pysty lukemaan sitä eikä säilytä mitään. Se näkee, että laitteesi on mukana, mutta ei pidä luetteloa.",
        },
        {
          who: "Vieraat samassa langattomassa verkossa",
          what: "He voivat nähdä, että jokin laite on yhteydessä yhdyslaitteeseen. Lappuja, ääniä tai nimiä he eivät näe.",
        },
      ],
    },
    code: {
      title: "Liittymiskoodi on kutsu",
      points: [
        "Jokainen, jolla on koodi, pääsee mukaan. Koodi on valkokankaalla, jotta kaikki voivat liittyä. Myös valokuva valkokankaasta on kutsu.",
        "Koodi on linkin siinä osassa, jota selain ei lähetä millekään palvelimelle.",
      ],
    },
    safe: {
      title: "Mitä kukaan ei voi tehdä",
      points: [
        "Muuttaa tai poistaa toisen sanoja. Laitteesi allekirjoittaa kaiken, mitä kirjoitat.",
        "Äänestää toisen nimissä tai antaa enemmän pisteitä kuin säännöt sallivat. Jokainen laite laskee itse.",
        "Vetää iltaa ilman vetäjän avainta tai vetäjän lupaa.",
        "Muuttaa suljetun äänestyksen tulosta. Jokainen äänestäjä löytää äänestyslappunsa tunnuksen laskettujen joukosta, ja illan tiedoston voi laskea uudelleen ohjelmalla, jolla ei ole mitään yhteistä sovelluksen kanssa.",
      ],
    },
    kept: {
      title: "Missä tiedot säilyvät",
      points: [
        "Työpaja säilyy jokaisen mukana olevan laitteen selaimessa, kunnes se poistetaan siitä laitteesta tai selain tyhjentää tietonsa.",
        "Jos vetäjä on asettanut määräajan, jokainen laite poistaa työpajan itse, kun aika on kulunut ja sovellus käynnistetään. Laite, jota kukaan ei käynnistä, pitää sen siihen asti.",
        "Keskeneräiset tekstit ja valitsemasi kieli ovat vain tässä laitteessa. Samoin se, mitä kerroit itsestäsi liittyessäsi: ensi kerralla se on lomakkeessa valmiina, ja voit muuttaa sitä.",
        "Työpajan voi tallentaa tiedostoksi. Tiedostossa on kaikki, myös liittymiskoodi. Luettavassa raportissa ei kerrota, kuka kirjoitti mitä.",
        "Puhelin, joka annetaan seuraavalle, pitää työpajan kuten kaikki puhelimet, mutta ei mitään, mikä on vain edellisen omaa. Toisen laitteen koodi näytetään kerran, eikä se jää mihinkään.",
        "Evästeitä, kävijätilastoja ja muiden palvelimia ei ole.",
      ],
    },
    limits: {
      title: "Mitä ei voi luvata",
      points: [
        "Kun ihminen poistetaan työpajasta, hänen kirjoittamaansa ei enää lasketa. Liittymiskoodia se ei vie: hänen laitteensa voi yhä lukea mukana, ellei vetäjä vaihda samalla työpajan avainta. Silloin myöhemmin tulevat odottavat, kunnes heidät päästetään sisään, ja ovella itsestä kerrotun näkevät kaikki, joilla on koodi.",
        "Arvottu paperilappu ei yhdistä ääntään kehenkään siinä, mitä tallessa on; muutettu sovellus aivan vieressäsi verkossa voisi silti arvata, mistä puhelimesta se tuli.",
        "Yksi ihminen voi osallistua kahdella puhelimella. Siksi tuloksen vieressä lukee, montako ihmistä on paikalla ja moniko äänesti.",
        "Laput ja pisteet eivät ole täysin nimettömiä. Sovellus ei näytä, keneltä ne tulevat, mutta tieto on laitteissa, koska allekirjoitukset pitää tarkistaa. Taitava ihminen voi selvittää, mitkä laput ja pisteet tulevat samasta laitteesta ja mikä nimi siinä annettiin. Joka työpajassa on uudet avaimet, joten avaimista sinua ei tunnista seuraavassa.",
        "Lähetettyä ei voi kutsua takaisin. Kun poistat työpajan, se poistuu sinun laitteestasi, mutta muut pitävät omansa.",
        "Se, joka tarjoaa sovelluksen, voisi tarjota toisenlaisen. Käytä omaa tai luotettavan järjestäjän yhdyslaitetta.",
        "Radioyhteyttä voi häiritä. Paperi toimii aina.",
      ],
    },
    ask: {
      title: "Kysy järjestäjältä",
      text: "Illan järjestäjä päättää, mitä kysytään ja mihin tuloksia käytetään. Jos jokin tässä huolettaa sinua, kysy ennen kuin kirjoitat.",
    },
  },
  accessibility: {
    title: "Saavutettavuusseloste",
    lead: "Tämä seloste koskee Iltapaja-sovellusta. Se on laadittu 26.11.2026 oman arvioinnin pohjalta. Saavutettavuutta vaatii laki digitaalisten palvelujen tarjoamisesta (306/2019), kun laki koskee illan järjestäjää.",
    spoken: {
      title: "Mitä luetaan ääneen itsestään",
      legend: "Ruudunlukija kertoo tällä laitteella",
      hint: "Virheet kerrotaan aina. Valinta pysyy tällä laitteella.",
      all: "kaiken",
      less: "mitä teen ja minne minun pitää mennä, ei muiden uutisia",
      least: "vain virheet",
    },
    status: {
      title: "Kuinka saavutettava Iltapaja on",
      text: "Tavoitteena on WCAG 2.2 -ohjeiden taso AA. Sovellus täyttää vaatimukset osittain: puutteet luetellaan alempana.",
    },
    done: {
      title: "Mitä on tehty ja tarkistettu",
      points: [
        "Kaiken voi tehdä näppäimistöllä. Pitkissä luetteloissa sarkain vie ohi ja nuolet yhdestä seuraavaan. Sen, minkä voi raahata, voi siirtää myös toisella tavalla.",
        "Tekstin voi suurentaa 200 prosenttiin, ja näkymät mahtuvat 320 kuvapisteen levyiselle näytölle ilman sivuttaista vieritystä.",
        "Kontrastit on laskettu vaaleassa ja tummassa ulkoasussa. Lappujen värit erottaa myös merkistä ja nimestä.",
        "Uudet näkymät, virheet ja tallentuminen kerrotaan ruudunlukijalle.",
        "Kirjoittamistasi ei keskeytetä, kun ilta etenee, eikä mikään kirjoittamasi katoa, kun aika loppuu.",
        "QR-koodin sijaan voit kirjoittaa liittymiskoodin.",
        "Liikettä on vähän, ja vielä vähemmän, jos laitteesi pyytää sitä.",
        "Näkymät on tarkistettu axe-core-ohjelmalla Chromium-selaimessa.",
      ],
    },
    missing: {
      title: "Tunnetut puutteet",
      points: [
        "Osallistujien kirjoittaman tekstin kieltä ei ole merkitty, joten ruudunlukija voi lukea lapun toisen kielen äänellä (WCAG 3.1.2). Vetäjän ohjeet voivat puuttua sinun kielelläsi: silloin näet ne toisella kielellä.",
        "Valkokangas on tehty katsottavaksi kaukaa. Jos et näe sitä, löydät laput, tulokset ja pöydät omasta puhelimestasi.",
        "Tulostettuja tai PDF-tiedostoiksi tallennettuja papereita ei ole tarkistettu. Sama sisältö on tulossivulla ja luettavassa raportissa.",
        "Sovellusta ei ole vielä kokeiltu ruudunlukijoilla, kuten NVDA, VoiceOver ja TalkBack, eikä yhdessä vammaisten ihmisten kanssa. Kukaan ulkopuolinen ei ole arvioinut sitä.",
        "Selkokielistä tai viittomakielistä versiota ei ole.",
      ],
    },
    otherwise: {
      title: "Jos et voi käyttää sovellusta",
      text: "Pyydä vetäjältä paperi tai osallistu yhdessä vierustoverin kanssa. Sanasi ja pisteesi ovat yhtä arvokkaita.",
    },
    feedback: {
      title: "Kerro puutteesta",
      text: "Kerro illan järjestäjälle, joka ylläpitää osoitetta, jossa avasit sovelluksen. Yhteystiedot löydät kutsusta, tai kysy niitä vetäjältä. Järjestäjän on vastattava 14 päivän kuluessa.",
    },
    authority: {
      title: "Valvova viranomainen",
      text: "Jos et saa vastausta 14 päivän kuluessa tai et ole siihen tyytyväinen, voit kääntyä Liikenne- ja viestintävirasto Traficomin puoleen. Se valvoo saavutettavuutta Suomessa. Sen sivuilla kerrotaan, miten ilmoitus tehdään.",
      site: "www.saavutettavuusvaatimukset.fi",
    },
  },
};
