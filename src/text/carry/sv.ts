import type { CarryTexts } from "./en.ts";

/** This device's links, and how an evening goes on without a network, in the Swedish of Finland. */
export const texts: CarryTexts = {
  title: "Förbindelser",
  toPhone: "Till kvällen",
  toConsole: "Till processledarens vy",
  toJoin: "Till anslutningen",
  state: {
    alone: "Den här enheten är ensam",
    aloneHelp:
      "Allt fungerar och sparas här, och går vidare av sig självt när andra nås. Finns det andra här? Se till att alla är i samma wifi. Gästnät håller ofta enheterna åtskilda: då hjälper en telefons delade nät, en egen router eller en navenhet på processledarens dator. En fil fungerar alltid.",
    linking: "Söker andra enheter…",
    linkingHelp: "Du kan fortsätta under tiden. Allt sparas på den här enheten.",
    linked: (n) => (n === 1 ? "Förbindelse till 1 annan enhet" : `Förbindelse till ${n} andra enheter`),
    heard: (seconds) =>
      seconds < 60 ? `senast hörd för ${seconds} s sedan` : `senast hörd för ${Math.floor(seconds / 60)} min sedan`,
    isolated:
      "I det här nätet går allt via salens navenhet, eftersom enheterna inte når varandra direkt. Om den stannar, anslut er till samma delade nät eller ta med en fil.",
    apart:
      "I det här nätet nådde enheterna inte varandra utan navenheten, och den svarar inte. Starta den igen, anslut er till samma delade nät eller ta med en fil.",
    own: (n) => `Var dina lappar är sparade (${n})`,
    onlyHere: (n) => `Bara på den här enheten: ${n}`,
    withOthers: (n) => `Också hos andra: ${n}`,
    withFacilitator: (n) => `Hos processledaren: ${n}`,
    linkedHelp: "Det du skriver går vidare till de andra av sig självt.",
  },
  out: {
    title: "Ta med som fil",
    lead: "Utan nät klarar en fil saken: skicka den från telefon till telefon eller ta den på en USB-sticka. Den öppnas på alla enheter som har anslutit sig till den här workshoppen. Utan workshoppens kod kan ingen läsa den.",
    what: "Vad som tas med",
    all: (n) => (n === 1 ? "Allt (1 anteckning)" : `Allt (${n} anteckningar)`),
    fresh: (n) => (n === 1 ? "Nytt sedan förra filen (1 anteckning)" : `Nytt sedan förra filen (${n} anteckningar)`),
    nothing: "Det finns ännu inget att ta med.",
    nothingNew: "Det har inte kommit något nytt sedan förra filen.",
    save: "Spara filen",
    share: "Dela filen",
    working: "Filen görs…",
    saved: "Filen sparades. Öppna den på den andra enheten på samma sida.",
    shared: "Filen gavs vidare. Öppna den på den andra enheten på samma sida.",
    "not-shared": "Filen delades inte. Inget har ändrats.",
    "too-large": "Det är för mycket för en fil. Koppla ihop enheterna i stället.",
    failed: "Filen kunde inte göras. Försök igen.",
    fileName: "workshop",
    note: "En fil från Iltapaja (en workshops lappar och röster, krypterade). Öppna den i Iltapaja på en enhet som har anslutit sig till workshoppen.",
  },
  in: {
    title: "Ta in en fil",
    lead: "En fil från en annan enhet i den här workshoppen lägger till det som saknas här. Den ändrar och tar bort ingenting.",
    choose: "Välj en fil",
    drag: "På en dator kan du också dra filen till den här sidan.",
    reading: "Filen tas in…",
    fresh: (n) => (n === 1 ? "1 ny anteckning lades till." : `${n} nya anteckningar lades till.`),
    nothingNew: "Filen innehöll inget nytt: allt fanns redan här.",
    known: (n) => (n === 1 ? "1 fanns redan här." : `${n} fanns redan här.`),
    refused: (n) =>
      n === 1
        ? "1 anteckning lämnades bort, eftersom den inte var signerad av den som skrev den."
        : `${n} anteckningar lämnades bort, eftersom de inte var signerade av dem som skrev dem.`,
    cut: "Filen var inte hel: en del försvann på vägen. Be om den på nytt för att få resten.",
    needsEarlier: "En del fortsätter en tidigare fil. Be om en fil med allt.",
    problems: {
      "too-large": "Filen är för stor: en fil från Iltapaja är högst 20 MB. Inget har ändrats.",
      archive: "Det här är en sparad kväll och ingen fil att ta med. Öppna den på första sidan. Inget har ändrats.",
      "not-carried": "Det här är ingen fil från Iltapaja. Inget har ändrats.",
      "newer-version": "Filen är gjord med en nyare Iltapaja. Uppdatera den här och försök igen. Inget har ändrats.",
      "other-room": "Filen hör till en annan workshop. Inget har ändrats.",
      damaged:
        "Ingenting i filen går att läsa: den är skadad eller gjord efter att nyckeln byttes. Länka enheterna en gång eller be om filen på nytt. Inget har ändrats.",
      "not-saved":
        "Filen kunde inte läsas eller sparas på den här enheten. Kontrollera att det finns utrymme och försök igen.",
    },
  },
  pair: {
    title: "Koppla ihop två enheter med QR-koder",
    lead: "Två enheter bredvid varandra kan kopplas ihop utan server, när de är i samma wifi eller den ena delar sitt nät med den andra. Internet behövs inte. Visa en kod på den ena, läs den med den andra och läs svaret tillbaka.",
    start: "Visa en kod",
    read: "Läs den andras kod",
    readAnswer: "Läs svaret",
    making: "Koden görs…",
    offer: "Läs den här koden med den andra enheten, på samma sida. Läs sedan koden som den andra visar.",
    answer: "Låt den första enheten läsa det här svaret. Förbindelsen uppstår av sig själv.",
    connecting: "Enheterna kopplas ihop…",
    linked:
      "Enheterna är ihopkopplade. Det som skrivs på den ena går vidare till den andra så länge workshoppen är öppen på båda.",
    lost: "Förbindelsen bröts. Allt är sparat på båda enheterna; koppla ihop dem igen när det behövs.",
    reloaded:
      "Förbindelsen bröts när den här sidan laddades om. Allt är sparat på båda enheterna; koppla ihop dem igen när det behövs.",
    failed:
      "Enheterna nådde inte varandra. Kontrollera att de är i samma wifi eller att den ena är i den andras delade nät, och börja om. En fil fungerar alltid.",
    otherTab:
      "En annan flik på den här enheten sköter dess förbindelser. Stäng workshoppens andra flikar och försök igen.",
    picture: "QR-kod för den andra enheten",
    asText: "Koden som text",
    copy: "Kopiera",
    copied: "Kopierad",
    paste: "Klistra in den andras kod som text",
    pasted: "Den andra enhetens kod",
    pasteFirst: "Klistra in koden först.",
    use: "Använd koden",
    scanLead: "Rikta kameran mot koden på den andra enheten.",
    problems: {
      "not-ours": "Det är ingen kod från den här workshoppen, eller så saknas en del av den.",
      "not-this-one": "Svaret hör till en annan kod. Börja om på båda enheterna.",
      own: "Det är den här enhetens egen kod. Läs den med den andra enheten.",
    },
  },
  hub: {
    title: "Navenheten i den här salen",
    lead: "En app som kom från internet vet inte att det finns en navenhet på någons dator i salen. Den får veta det när anslutningskoden läses i appen, eller här: med koden som navenheten visar där den startades, eller med en anslutningslänk.",
    field: "Navenhetens kod eller en anslutningslänk",
    use: "Använd den här navenheten",
    known: "Den här enheten känner till en navenhet i salen.",
    forget: "Glöm navenheten",
    used: "Klart. Fönstren för den här workshoppen laddas om.",
    "not-a-code": "Det där är ingen navenhets kod, eller så saknas en del av den.",
    "not-kept": "Uppgiften kunde inte sparas på den här enheten. Kontrollera att det finns plats och försök igen.",
  },
  received: {
    title: "En fil har kommit",
    "unknown-room":
      "Filen hör till en workshop som den här enheten inte har anslutit sig till. Anslut dig först med koden och öppna sedan filen på nytt.",
    "no-file": "Ingen fil hittades, eller så var den över 20 MB.",
    home: "Till första sidan",
  },
};
