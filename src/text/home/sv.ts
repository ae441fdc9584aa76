import type { HomeTexts } from "./en.ts";

/** What the first page says, in the Swedish of Finland. */
export const texts: HomeTexts = {
  title: "Workshopkvällar",
  welcomeTitle: "En kväll där allas röst ryms med",
  welcome:
    "Skriv lappar, rösta med pluppar och byt bord med din egen telefon. Du behöver inget konto, och allt fungerar också där nätet är dåligt.",
  yours: "På den här enheten",
  joinTitle: "Anslut dig",
  otherTitle: "Ordna en egen kväll",
  create: "Ny workshop",
  rehearse: "Pröva en exempelkväll",
  rehearseHint: "Fyrtio påhittade deltagare. Ingenting kan gå fel: ta bort kvällen när du är klar.",
  importFile: "Öppna en workshop från en fil",
  takeOver: "Ta över en kväll eller en plats",
  importing: "Filen öppnas…",
  importProblems: {
    "not-a-workshop": "Den här filen är ingen workshop. Välj en fil som har sparats med Iltapaja.",
    "too-new":
      "Filen har sparats med en nyare Iltapaja. Ladda om sidan så får du den nyaste versionen, och försök igen.",
    damaged: "Filen är skadad. Allt som gick att läsa öppnades. Spara filen på nytt om du kan.",
    "not-saved": "Workshoppen kunde inte sparas på den här enheten. Frigör utrymme och försök igen.",
  },
  card: {
    unnamed: "Namnlös workshop",
    dateOpen: "Dagen är öppen",
    lastOpened: (when) => `Senast öppnad ${when}`,
    roles: {
      facilitator: "Du är processledare",
      "co-facilitator": "Du är medfacilitator",
      "table-host": "Du är bordsvärd",
      participant: "Du är deltagare",
      archive: "Ett arkiv, bara för läsning",
    },
    lead: "Led kvällen",
    plan: "Planera",
    goOn: "Fortsätt",
    phone: "Telefonvy",
    projector: "Storbild",
    results: "Resultat",
    forget: (name) => `Ta bort från den här enheten: ${name}`,
  },
  forget: {
    title: "Ta bort från den här enheten?",
    message: (name) =>
      `${name} tas bort från den här enheten med alla lappar och röster. Den finns kvar hos dem som har den på sin enhet.`,
    warning:
      "Du leder den här workshoppen. Spara den först som fil, annars kan du inte längre leda den om inte en medfacilitator har den öppen.",
    confirm: "Ta bort",
    done: (name) => `Borttagen från den här enheten: ${name}`,
  },
  install: {
    title: "Lägg till Iltapaja på hemskärmen",
    why: "Då öppnas den nästa gång också utan nät, och webbläsaren städar inte bort det du har skrivit.",
    button: "Installera",
    later: "Inte nu",
    iosShare: "Tryck på delningsknappen: en fyrkant med en pil uppåt.",
    iosAdd: "Välj Lägg till på hemskärmen.",
    iosOpen: "Låt Öppna som webbapp vara på och tryck på Lägg till.",
    iosApart:
      "Den installerade appen ser inte det du skrev i Safari. Installera före kvällen, eller spara din workshop först som fil.",
  },
  links: {
    trust: "Förtroende och integritet",
    accessibility: "Tillgänglighetsutlåtande",
  },
};
