/** Five municipalities that are on no map. */
export const samplePlaces = ["Koivuranta", "Hietajoki", "Metsälahti", "Suvikylä", "Kivikoski"] as const;

/** Where the people of the sample come from, as they would choose it when they join. */
export const sampleBackgrounds = ["Yhdistys", "Kunta", "Seurakunta", "Yritys", "Asukas"] as const;

/** What people call themselves in the sample: a role each, numbered, never a name. */
export const sampleRoles = ["Kylätoimija", "Kuntalainen", "Yhdistysaktiivi", "Nuorisotyöntekijä", "Yrittäjä"] as const;

/** The themes of the sample's board with the needs and ideas that people wrote under each. */
export const sampleThemes: readonly (readonly [title: string, texts: readonly string[]])[] = [
  [
    "Kyydit ja liikkuminen",
    [
      "Kimppakyydit harrastuksiin: yksi ilmoitustaulu kaikille kylille",
      "Kutsutaksi myös iltaisin",
      "Koulukyytiin mukaan se, joka asuu reitin varrella",
      "Pyörätie kirkonkylältä uimarannalle",
      "Kyytiringit kauppapäivänä, maksu kilometreistä",
      "Bussi kulkee niin, ettei iltavuorosta pääse kotiin",
      "Sähköpyörät kylätalolle lainaan",
      "Yhteinen pikkubussi viiden yhdistyksen kesken",
      "Talvella tienvarsi pimeä, valot pysäkeille",
      "Kyyti terveysasemalle kerran viikossa",
      "Kimppakyytikisa: eniten kyydittänyt kylä palkitaan",
      "Kuka ajaa, kun kuljettaja on sairaana? Varakuskien lista",
    ],
  ],
  [
    "Yhteiset tilat",
    [
      "Kylätalo auki yhtenä arki-iltana joka viikko",
      "Avaimet helpommin: koodi puhelimeen",
      "Kirjasto kokoontumispaikaksi myös viikonloppuna",
      "Tyhjä kauppa nuorten tilaksi",
      "Seurakuntasali lainaan, kun muut tilat ovat täynnä",
      "Yksi varauskalenteri kaikille tiloille",
      "Koulun keittiö yhdistysten talkoisiin",
      "Lämmin paikka odottaa bussia",
      "Työpajatila, jossa saa lainata työkaluja",
      "Esteetön sisäänkäynti kylätalolle",
      "Etätyöpiste kirkonkylälle",
      "Kesäteatterin katsomo muuhunkin käyttöön",
    ],
  ],
  [
    "Nuoret mukaan",
    [
      "Kysytään nuorilta, ei arvata",
      "Kesätyöpaikka jokaiselle yläkoululaiselle",
      "Nuorille oma summa, josta he päättävät",
      "Mopopaja, jossa vanhempi polvi neuvoo",
      "Yläkoulun oppilaat opettavat puhelimen käyttöä",
      "Kuljetus tapahtumista kotiin ennen puoltayötä",
      "Harrastuskokeilu ilmaiseksi kuukauden ajan",
      "Nuorisovaltuustot yhteen kerran vuodessa",
      "Pelitapahtuma kuntien välillä",
      "Ensimmäinen talkootyö todistukseen",
      "Paikka, jossa saa vain olla",
      "Opiskelemaan lähteneille kutsu kesäksi takaisin",
    ],
  ],
  [
    "Palvelut lähelle",
    [
      "Kauppa-auto kiertämään sivukylät",
      "Hoitaja kylätalolla kerran kuussa",
      "Apteekin nouto kirjastosta",
      "Selkokielinen esite palveluista, yksi sivu",
      "Digitukea torstaisin kahvin kanssa",
      "Yhteinen kiertävä kirjastoauto",
      "Postin palvelut kyläkauppaan",
      "Kuka auttaa lumitöissä? Naapuriapurinki",
      "Omaishoitajille vapaailta",
      "Parturi ja jalkahoito kylille samana päivänä",
      "Terveysneuvonta markkinoilla",
      "Lista: kenelle soitan, kun en tiedä kenelle soittaa",
    ],
  ],
  [
    "Tapahtumat ja talkoot",
    [
      "Yksi yhteinen tapahtumakalenteri viidelle kunnalle",
      "Avoimet kylät -päivä samana viikonloppuna",
      "Talkoopankki: tunti annetaan, tunti saadaan",
      "Lainakonserttilava kiertämään",
      "Yhteinen joulupolku",
      "Ruokahävikki talkooruoaksi",
      "Talviuintiviikko jokaisessa kunnassa",
      "Järjestyksenvalvojakurssi yhdessä, hinta jaetaan",
      "Kesän avajaiset vuorotellen eri kunnassa",
      "Tapahtumakontti: teltta, äänentoisto, kahvinkeitin",
      "Metsäkirkko ja makkaranpaisto",
      "Kiitosilta talkoolaisille",
    ],
  ],
  [
    "Yritykset ja työ",
    [
      "Keikkatyötä kausiyrityksille yhteisestä listasta",
      "Lähiruokarinki yli kuntarajan",
      "Sukupolvenvaihdos: ostaja ja myyjä samaan pöytään",
      "Paikallinen lahjakortti, joka käy viidessä kunnassa",
      "Matkailijalle yksi kartta, ei viittä",
      "Yritysvierailu kerran kuussa",
      "Hankintailta: kunta kertoo, mitä se ostaa",
      "Käsityöläisille yhteinen myyntipiste",
      "Puutarhatuotteiden lauantaitori",
      "Tilitoimisto avuksi pienelle yhdistykselle",
      "Työharjoittelu naapurikunnassa",
      "Yhteinen messuosasto",
    ],
  ],
];

/** Wishes that come from every place alike; the place is put in for the brackets. */
export const wishesPerPlace: readonly string[] = [
  "Uimarannan laituri kuntoon ([])",
  "Latukartta ja opasteet paremmiksi ([])",
  "Ilmoitustaulu kaupan seinään ([])",
  "Mistä lainaan peräkärryn? ([])",
  "Kahvit kyläyhdistyksen kokoukseen ja ovet kaikille auki ([])",
  "Yksi yhteyshenkilö, jolle idean voi viedä ([])",
  "Vanha koulu: asukkaat mukaan päättämään käytöstä ([])",
  "Hiljainen idea: penkkejä kävelyreitille ([])",
  "Kuntarajan yli yhteinen urheiluvuoro ([])",
  "Lapsiparkki iltatilaisuuksien ajaksi ([])",
];

/** What people wrote who had not read the others: the place of the note that says the same, and their own words. */
export const saidAgain: readonly (readonly [place: number, text: string])[] = [
  [0, "Lasten harrastuskyydit yhteisiksi naapurikylän kanssa"],
  [0, "Kimppakyytejä treeneihin, joku kokoaa ilmoitukset"],
  [12, "Kylätalo auki edes yhtenä iltana viikossa"],
];

/** A question beside the first one, and what people answered. */
export const sampleAssets = {
  title: { fi: "Mitä meillä jo on", sv: "Det här har vi redan", en: "What we already have" },
  prompt: {
    fi: "Mitä tiloja, taitoja ja tavaroita meillä jo on?",
    sv: "Vilka lokaler, kunskaper och saker har vi redan?",
    en: "What rooms, skills and things do we already have?",
  },
  texts: [
    "Kylätalon keittiö on arkisin tyhjä",
    "Perinneyhdistyksellä iso teltta ja penkit sadalle",
    "Kolme eläkeläistä tarjoutui kuskiksi",
    "Koulun salissa toimiva äänentoisto",
    "Seurakunnalla peräkärry, jota saa lainata",
  ],
} as const;

/** What has to wait for another evening. */
export const sampleLater = {
  title: { fi: "Parkki", sv: "Parkeringen", en: "Parking" },
  text: "Kuntaliitos: puhutaan, mutta ei tänään",
} as const;

/** What the tables wrote down, each on its own part. */
export const sampleTrials = {
  title: { fi: "Pöytien kokeilut", sv: "Bordens försök", en: "The tables' trials" },
  prompt: {
    fi: "Mikä on ensimmäinen kokeilu, ja kuka aloittaa?",
    sv: "Vilket är det första försöket, och vem börjar?",
    en: "What is the first trial, and who begins?",
  },
  texts: [
    "Kuukauden kimppakyytikokeilu salibandyvuorolle, kylätoimijat aloittavat",
    "Kylätalo auki neljänä torstaina, vuorot kahvilistaan",
    "Tapahtumakalenteri kolmelle kunnalle, kirjasto ylläpitää",
    "Varakuskien lista: viisi nimeä ennen seuraavaa iltaa",
    "Yrittäjien kahvit kirjastossa joka kuun ensimmäinen maanantai",
    "Kauppa-auto yhdelle reitille kuudeksi viikoksi",
  ],
} as const;
