import type { JoinTexts } from "./en.ts";

/** What is said on the way into an evening, in the Swedish of Finland. */
export const texts: JoinTexts = {
  enter: {
    title: "Anslut dig till en workshop",
    lead: "Koden syns på storbilden i salen. Du kan också läsa in QR-koden.",
    label: "Anslutningskod",
    hint: "Till exempel K7QF-9XMP-2RTD. Små bokstäver går bra, och strecken kan du lämna bort.",
    go: "Fortsätt",
    scan: "Läs in QR-koden",
    noAccount: "Du behöver inget konto och inget lösenord.",
  },
  codeProblems: {
    "too-short": "Koden är för kort. Den har 12 tecken: kontrollera att inget fattas.",
    "too-long": "Koden är för lång. Den har 12 tecken: kontrollera att inget finns två gånger.",
    "bad-character":
      "Det finns ett tecken som koder inte har. Koderna består av siffror och bokstäverna A–Z, men inte bokstaven U.",
    empty: "Skriv först anslutningskoden.",
  },
  scan: {
    title: "Läs in QR-koden",
    lead: "Rikta kameran mot QR-koden på storbilden.",
    picture: "Kamerans bild",
    starting: "Kameran startar…",
    notOurs: "Den QR-koden leder inte till en workshop. Leta efter koden på workshoppens storbild.",
    found: "Koden är inläst.",
    type: "Skriv koden i stället",
    refused:
      "Kameran fick inte användas. Skriv koden i stället, eller tillåt kameran för den här sidan i webbläsarens inställningar och försök igen.",
    missing: "Ingen kamera hittades på den här enheten. Skriv koden i stället.",
    busy: "Kameran används av en annan app. Stäng den och försök igen, eller skriv koden i stället.",
    insecure: "På den här adressen tillåter webbläsaren inte kameran. Skriv koden i stället.",
  },
  looking: {
    title: "Söker workshoppen",
    lead: "Det tar ett ögonblick.",
    code: "Din kod",
    change: "Byt kod",
  },
  nobody: {
    title: "Workshoppen finns inte i närheten än",
    lead: "Vi försöker hela tiden. Sidan går vidare av sig själv så snart workshoppen hittas.",
    todo: "Så kommer du vidare",
    check: "Kontrollera att koden är densamma som på storbilden.",
    wifi: "Kontrollera att du är i samma trådlösa nät som de andra.",
    ask: "Fråga processledaren om workshoppen är öppen på datorn.",
  },
  hubUnreachable: {
    title: "Salens nät svarar inte",
    lead: "Vi försöker hela tiden. Sidan går vidare av sig själv när förbindelsen fungerar.",
    wifi: "Kontrollera att det trådlösa nätet är på och att det är det som står på storbilden.",
    mobile: "Om salen saknar trådlöst nät, slå på mobildata.",
    ask: "Be processledaren om hjälp: hen kan dela sin telefons förbindelse.",
  },
  hubFull: {
    title: "Det ryms inte fler enheter just nu",
    lead: "Vi försöker igen då och då. En plats kan bli ledig av sig själv.",
    wait: "Vänta ett ögonblick och håll den här sidan öppen.",
    share: "Du kan delta på samma telefon som den som sitter bredvid.",
    paper: "Be processledaren om ett papper: det är lika mycket värt.",
  },
  fixCode: "Rätta koden",
  who: {
    title: "Vem är du?",
    welcome: (workshop) => `Välkommen till workshoppen ”${workshop}”.`,
    welcomeUnnamed: "Välkommen till workshoppen.",
    optional: "Du får lämna allt tomt.",
    name: "Namn (frivilligt)",
    nameHint: "Det räcker med förnamn eller signatur.",
    municipality: "Från vilken kommun kommer du?",
    background: "Vem representerar du?",
    otherMunicipality: "Annan kommun",
    otherMunicipalityField: "Kommunens namn",
    otherBackground: "Något annat",
    otherBackgroundField: "Med egna ord",
    untold: "Vill inte säga",
    whoSees:
      "De andra i den här workshoppen ser ditt namn, din kommun och vem du representerar. Uppgifterna stannar på deltagarnas egna enheter och skickas ingen annanstans.",
    whyAsked: "Uppgifterna används för att blanda borden.",
    join: "Anslut",
    joining: "Ansluter…",
  },
};
