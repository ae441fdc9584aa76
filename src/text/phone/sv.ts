import type { PhoneTexts } from "./en.ts";

export const texts: PhoneTexts = {
  nav: { label: "Se dig omkring", now: "Nu", notes: "Lappar", table: "Bord", results: "Resultat" },
  follow: {
    label: "Var kvällen är",
    underWay: (step) => `Nu: ${step}`,
    movedOn: (step) => `Kvällen gick vidare: ${step}`,
    comeBack: "Kom med igen",
    draftKept: (step) => `Kvällen gick vidare: ${step}. Skriv i lugn och ro, utkastet finns kvar.`,
    goOn: "Gå vidare",
    newTable: (table) => `Du har ett nytt bord: ${table}`,
    showTable: "Visa bordet",
  },
  clock: {
    over: (minutes) =>
      minutes < 1
        ? "Tiden är ute. Gör klart i lugn och ro."
        : `Tiden gick ut för ${minutes} min sedan. Gör klart i lugn och ro.`,
    paused: "Nedräkningen är pausad",
  },
  step: {
    kinds: {
      arrival: "Ankomst",
      info: "Information",
      write: "Skrivande",
      group: "Gruppering",
      vote: "Pluppning",
      tables: "Bord",
      talk: "Samtal",
      break: "Paus",
      closing: "Avslutning",
    },
    next: (title) => `Härnäst: ${title}`,
    last: "Det här är kvällens sista punkt.",
  },
  arrival: {
    welcome: (workshop) => `Välkommen! ${workshop}`,
    welcomeUnknown: "Välkommen!",
    awaitingRoom: "Kvällens program är på väg till din telefon. Du behöver inte göra något.",
    whatHappens: "Vad händer här",
    happenings: [
      "Din telefon följer kvällen av sig själv.",
      "Du skriver lappar, ger pluppar och ser ditt bord.",
      "Allt fungerar också utan nät. Det du skriver sparas i den här telefonen.",
    ],
    programme: "Program",
    underWay: "Nu",
    minutes: (minutes) => `${minutes} min`,
    people: (count) => (count === 1 ? "1 person är på plats" : `${count} personer är på plats`),
    byMunicipality: "Enligt kommun",
    municipalityCount: (municipality, count) => `${municipality}: ${count}`,
    unknownMunicipality: "Inte angivet",
    soon: "Kvällen börjar snart. Ta en kopp kaffe.",
  },
  write: {
    defaultPrompt: "Vad tänker du på? Skriv en sak per lapp.",
    start: "Skriv en lapp",
    field: "Din lapp",
    whoSees: "Alla i den här workshoppen ser din lapp. Ditt namn visas inte.",
    send: "Skicka",
    draftKept: "Utkastet sparas i den här telefonen.",
    sent: "Lappen är skickad.",
    mine: (count) => (count === 0 ? "Mina lappar" : `Mina lappar (${count})`),
    noneOfMine: "Du har inte skrivit några lappar än.",
    edit: "Redigera",
    editField: "Ändra din lapp",
    save: "Spara",
    cancel: "Avbryt",
    saved: "Ändringen är sparad.",
    takeBack: "Ta bort",
    takenBack: (text) => `Du tog bort lappen: ${text}`,
    undo: "Ångra",
    undone: "Lappen är med igen.",
    hiddenByLead: "Processledaren har dolt den här lappen för de andra. Hos dig finns den kvar.",
  },
  wall: {
    title: "Allas lappar",
    count: (count) => (count === 1 ? "1 lapp" : `${count} lappar`),
    empty: "Det finns inga lappar än. Den första kan bli din.",
    hidden: (count) => (count === 1 ? "Processledaren har dolt 1 lapp." : `Processledaren har dolt ${count} lappar.`),
    noTheme: "Utan tema",
    onlyTheme: "Visa",
    allThemes: "Alla teman",
    mine: "min",
  },
  lead: "Du leder den här kvällen: öppna kvällens styrning",
  device: "Den här telefonen",
  removed:
    "Processledaren har tagit bort den här enheten från workshoppen. Det du skriver finns kvar i enheten, men de andra ser det inte längre och det räknas inte. Fråga processledaren om det är ett misstag.",
  table: {
    minutes: {
      label: (table) => `Minnesanteckningar, bord ${table}`,
      hint: "Skriv tillsammans vad ni kommer överens om. Anteckningarna tas med i kvällens rapport, och alla i workshoppen kan läsa dem.",
      saving: "Sparas…",
      saved: "Sparat i den här telefonen.",
    },
    go: (table) => `Bord ${table}`,
    round: (round) => `Omgång ${round}`,
    goAnnounced: (table, round) => `Omgång ${round}. Gå till bord ${table}.`,
    stayAnnounced: (table, round) => `Omgång ${round}. Stanna vid bord ${table}.`,
    company: (others) =>
      others === 0
        ? "Du är först vid bordet."
        : others === 1
          ? "Tillsammans med 1 annan person"
          : `Tillsammans med ${others} andra`,
    next: (table) => `Härnäst bord ${table}.`,
    nextSame: (table) => `Härnäst samma bord ${table}.`,
    mayChange: "Det kan ännu ändras.",
    notSeated: "Du har inget bord än. Fråga processledaren eller sätt dig där det finns plats.",
    notYet: "Borden har inte delats ut än. Ditt bord syns här.",
    hosting: "Du är bordsvärd: håll samtalet till saken och se till att idéerna skrivs ner.",
    sound: "Ljud vid bordsbyte",
  },
  talk: {
    infoHint: "Lyssna i lugn och ro. Du kan titta på lapparna under tiden.",
    talkHint: "Samtala tillsammans. Tala till alla, en i taget.",
    breakHint: "Ta en paus. Telefonen säger till när kvällen går vidare.",
  },
  storage: {
    title: "Det går inte att spara",
    full: "Telefonens minne är fullt. Frigör utrymme: ta bort bilder eller appar. Stäng inte appen, annars försvinner det som inte är sparat.",
    closed:
      "Telefonen stängde appens lagring. Kopiera din halvfärdiga text och ladda sedan om sidan. Det som redan är sparat finns kvar.",
    unknown:
      "Telefonen kunde inte spara. Stäng inte appen. Försök igen. Berätta för processledaren om felet fortsätter.",
    lost: "Webbläsaren raderade allt som telefonen hade sparat av kvällen. Det hämtas tillbaka från de andras enheter. Håll sidan öppen.",
  },
};
