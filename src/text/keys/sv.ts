import type { KeysTexts } from "./en.ts";

/** Going on with another device, in Swedish. */
export const texts: KeysTexts = {
  recovery: {
    title: "Om den här datorn går sönder",
    lead: "Gör en kod så att någon annan kan leda kvällen från sin dator, om den här går sönder eller blir hemma.",
    trusted:
      "Den som har koden kan leda kvällen precis som du. Ge den till någon du litar på och visa den inte på väggen.",
    make: "Gör en kod",
    makeAnother: "Gör en kod till",
    once: "Koden visas bara nu och sparas ingenstans. Skriv ut eller spara den innan du lämnar sidan.",
    print: "Skriv ut",
    save: "Spara som fil",
    saved: "Filen finns bland nedladdningarna.",
    fileName: "reservkod",
    fileHint:
      "Med filen behöver den andra datorn ingen telefon: kvällen är med som den är nu. Med den utskrivna koden behövs en telefon från kvällen i närheten.",
    sheetTitle: (name) => `Ledarens reservkod: ${name}`,
    sheetHow: (address) =>
      `Öppna ${address} på en annan dator, välj ”Ta över en kväll eller en plats” och skanna eller skriv koden. Håll en telefon från kvällen öppen i närheten.`,
    sheetSecret: "Det här är en nyckel. Den som har papperet kan leda kvällen.",
    spare: (name) => (name ? `${name} leder kvällen med en kod.` : "En annan dator leder kvällen med en kod."),
    end: "Gör alla koder ogiltiga",
    endText:
      "Koder som har getts öppnar inget mer, och datorer som leder med dem slutar leda. Det som har gjorts med dem gäller fortfarande.",
    ended: "Koderna öppnar inget mer.",
    onlyMaker: "Koder kan göras bara på den dator där kvällen skapades.",
  },
  use: {
    title: "Ta över en kväll eller en plats",
    lead: "Med kvällens kod leder du den från den här datorn. Med koden för en plats fortsätter du på den här telefonen.",
    label: "Kod",
    hint: "Nio grupper med fyra tecken",
    go: "Fortsätt",
    scan: "Skanna koden",
    scanLead: "Håll kameran framför koden på papperet eller på ledarens skärm.",
    foreign: "Med den här koden kan man inte fortsätta.",
    type: "Skriv koden i stället",
    openFile: "Öppna filen",
    problems: {
      "too-short": "Koden har nio grupper med fyra tecken. Anslutningskoden på väggen räcker inte här.",
      "too-long": "Koden har för många tecken.",
      "bad-character": "Koden har bara bokstäver och siffror.",
      mistyped: "Något i koden är fel. Jämför med papperet, grupp för grupp.",
      file: "Filen innehåller ingen kod. Välj filen som sparades som ledarens reservkod.",
      ended: "Koden har gjorts ogiltig.",
      "seat-moved": "Platsen har redan flyttats till en annan telefon. Be ledaren om en ny kod.",
      "leads-already": "Den här enheten leder kvällen eller har redan platsen.",
      "not-saved": "Det gick inte att spara på den här enheten. Frigör utrymme och försök igen.",
    },
    looking: "Söker kvällen…",
    lookingHint: "En enhet från kvällen i närheten räcker. Håll den vaken med kvällen öppen.",
    nobody: "Ingen från kvällen är i närheten. Anslut enheten till samma Wi-Fi och håll en telefon öppen i närheten.",
    waiting: "Kvällen är här. Kodens andra hälft är på väg från de andra enheterna…",
    otherCode: "En annan kod",
    waitingHint: "Om kvällens nyckel har bytts släpper ledaren in den här enheten från sin lista.",
    phoneName: "Ny telefon",
    spareName: "En annan dator",
  },
  seat: {
    ask: "Flytta platsen till en ny telefon",
    title: (name) => `Ny telefon: ${name}`,
    text: "Skanna det här med den nya telefonen. Bord, namn och lappar följer med, prickarna tills nya ges. Roller följer inte med. Den gamla telefonen kan sedan bara läsa.",
    typed: "Eller skriv det här på den nya telefonen under ”Ta över en kväll eller en plats”:",
    done: "Den nya telefonen har platsen nu.",
  },
  device: {
    title: "Den här telefonen",
    moveTitle: "Fortsätt på en annan telefon",
    moveText: "Din plats, ditt namn och dina lappar följer med. Den här telefonen kan sedan bara läsa.",
    move: "Visa koden",
    nextTitle: "Nästa person använder telefonen",
    nextText:
      "Ditt namn, det du inte har skickat, dina röster och dina nycklar raderas från telefonen. Det du har skickat finns kvar i kvällen som på allas enheter, och ingen kan längre ändra det, inte heller du.",
    nextUnsent:
      "Allt du har skrivit finns inte hos andra än. Det stannar bland kvällens lappar på telefonen och går vidare härifrån. Håll sidan öppen tills dess.",
    nextDrafts: "Det du har börjat skriva men inte skickat raderas.",
    next: "Lämna telefonen vidare",
    otherWindow: "Kvällen är öppen i ett annat fönster på telefonen. Stäng det först.",
    nextFailed: "Inget raderades: webbläsaren tillät det inte. Ladda om sidan och försök igen.",
  },
};
