import type { AboutTexts } from "./en.ts";

/** What is said about the app itself, in the Swedish of Finland. */
export const texts: AboutTexts = {
  trust: {
    title: "Förtroende och integritet",
    lead: "Iltapaja har inga konton och ingen egen server där det du skriver blir kvar: det finns på deltagarnas egna enheter. På den här sidan står vem som ser vad, var det sparas och vad ingen kan lova.",
    sees: {
      title: "Vem ser vad",
      list: [
        {
          who: "De andra i samma workshop",
          what: "De ser lapparna samt ditt namn, din kommun och din bakgrund om du har berättat om dem. Appen visar aldrig vem som skrev vilken lapp, och inte vem som gav vilken plupp om röstningen inte i förväg säger att namnen visas.",
        },
        {
          who: "Processledaren",
          what: "Processledaren ser samma sak som de andra och dessutom en lista över dem som har anslutit sig. Hen kan dölja en lapp, eller alla lappar av en skribent, och visa dem igen.",
        },
        {
          who: "Salens navenhet, alltså datorn som förmedlar meddelandena",
          what: "Den förmedlar allt krypterat, kan inte läsa det och sparar ingenting. Den ser att din enhet är med, men för ingen lista.",
        },
        {
          who: "Främmande i samma trådlösa nät",
          what: "De kan se att någon enhet är i kontakt med navenheten. De ser inga lappar, inga röster och inga namn.",
        },
      ],
    },
    code: {
      title: "Anslutningskoden är en inbjudan",
      points: [
        "Den som har koden kommer med. Koden finns på storbilden för att alla ska kunna ansluta sig. Också ett foto av storbilden är en inbjudan.",
        "Koden står i den del av länken som webbläsaren inte skickar till någon server.",
      ],
    },
    safe: {
      title: "Vad ingen kan göra",
      points: [
        "Ändra eller ta bort någon annans ord. Din enhet signerar allt som du skriver.",
        "Rösta i någon annans namn eller ge fler pluppar än reglerna tillåter. Varje enhet räknar själv.",
        "Leda kvällen utan processledarens nyckel eller tillstånd.",
        "Ändra resultatet av en röstning som har stängts. Varje väljare hittar koden på sin röstsedel bland de räknade, och kvällens fil kan räknas om med ett program som inte har något gemensamt med appen.",
      ],
    },
    kept: {
      title: "Var uppgifterna sparas",
      points: [
        "Workshoppen sparas i webbläsaren på varje enhet som är med, tills den tas bort från enheten eller webbläsaren rensar sina data.",
        "Om processledaren har satt en tidsgräns raderar varje enhet workshoppen själv när tiden har gått ut och appen startas. En enhet som ingen startar behåller den till dess.",
        "Halvfärdiga texter och språket du har valt finns bara på den här enheten. Detsamma gäller det du berättade om dig själv när du anslöt dig: nästa gång står det färdigt i formuläret, och du kan ändra det.",
        "En workshop kan sparas som fil. Filen innehåller allt, också anslutningskoden. I den läsbara rapporten står inte vem som skrev vad.",
        "En telefon som lämnas till nästa person behåller workshoppen som alla telefoner gör, men inget som bara är den föregåendes. En kod för en annan enhet visas en gång och sparas ingenstans.",
        "Det finns inga kakor, ingen besöksstatistik och inga servrar som tillhör andra.",
      ],
    },
    limits: {
      title: "Vad som inte kan lovas",
      points: [
        "När en person tas bort från workshoppen räknas det inte längre vad hon skriver. Anslutningskoden tas inte ifrån henne: hennes enhet kan fortfarande läsa med, om inte processledaren samtidigt byter workshoppens nyckel. Då väntar de som kommer senare tills de släpps in, och det de berättar om sig själva vid dörren ser alla som har koden.",
        "En lottad papperslapp knyter inte sin röst till någon i det som sparas; en ändrad app alldeles intill dig i nätet kunde ändå gissa från vilken telefon den kom.",
        "En människa kan delta med två telefoner. Därför står det bredvid resultatet hur många som är på plats och hur många som röstade.",
        "Lappar och pluppar är inte helt anonyma. Appen visar inte vem de kommer från, men uppgiften finns på enheterna, eftersom signaturerna måste kontrolleras. En kunnig person kan ta reda på vilka lappar och pluppar som kommer från samma enhet och vilket namn som angavs där. Varje workshop har nya nycklar, så av dem känns du inte igen i nästa.",
        "Det som har skickats går inte att ta tillbaka. När du tar bort en workshop försvinner den från din enhet, men de andra har sin kvar.",
        "Den som tillhandahåller appen kunde tillhandahålla en annan. Använd en egen navenhet eller en som hör till en arrangör du litar på.",
        "Radioförbindelser kan störas. Papper fungerar alltid.",
      ],
    },
    ask: {
      title: "Fråga arrangören",
      text: "Kvällens arrangör bestämmer vad som frågas och vad resultaten används till. Om något här oroar dig, fråga innan du skriver.",
    },
  },
  accessibility: {
    title: "Tillgänglighetsutlåtande",
    lead: "Det här utlåtandet gäller appen Iltapaja. Det gjordes den 26 november 2026 utifrån en egen bedömning. Tillgänglighet krävs i lagen om tillhandahållande av digitala tjänster (306/2019) när lagen gäller kvällens arrangör.",
    spoken: {
      title: "Vad som läses upp av sig självt",
      legend: "Skärmläsaren säger på den här enheten",
      hint: "Fel sägs alltid. Valet finns kvar på den här enheten.",
      all: "allt",
      less: "vad jag gör och vart jag ska gå, inga nyheter om andra",
      least: "bara fel",
    },
    status: {
      title: "Hur tillgänglig Iltapaja är",
      text: "Målet är nivå AA i riktlinjerna WCAG 2.2. Appen uppfyller kraven delvis: bristerna räknas upp längre ner.",
    },
    done: {
      title: "Vad som har gjorts och kontrollerats",
      points: [
        "Allt kan göras med tangentbordet. I långa listor går tabb förbi och piltangenterna från en till nästa. Det som kan dras kan också flyttas på ett annat sätt.",
        "Texten kan förstoras till 200 procent, och vyerna ryms på en 320 bildpunkter bred skärm utan att man rullar i sidled.",
        "Kontrasterna har räknats ut för det ljusa och det mörka utseendet. Lapparnas färger kan också skiljas åt med ett märke och ett namn.",
        "Nya vyer, fel och vad som har sparats berättas för skärmläsaren.",
        "Det du håller på att skriva avbryts inte när kvällen går vidare, och inget du har skrivit försvinner när tiden är ute.",
        "I stället för QR-koden kan du skriva anslutningskoden.",
        "Det finns få rörelser, och ännu färre om din enhet ber om det.",
        "Vyerna har kontrollerats med programmet axe-core i webbläsaren Chromium.",
      ],
    },
    missing: {
      title: "Kända brister",
      points: [
        "Språket i det som deltagarna skriver är inte märkt, så en skärmläsare kan läsa en lapp med ett annat språks röst (WCAG 3.1.2). Processledarens anvisningar kan saknas på ditt språk: då ser du dem på ett annat språk.",
        "Storbilden är gjord för att ses på håll. Om du inte ser den hittar du lapparna, resultaten och borden på din egen telefon.",
        "Papper som skrivs ut eller sparas som PDF har inte kontrollerats. Samma innehåll finns på resultatsidan och i den läsbara rapporten.",
        "Appen har ännu inte prövats med skärmläsare som NVDA, VoiceOver och TalkBack och inte heller tillsammans med personer med funktionsnedsättning. Ingen utomstående har bedömt den.",
        "Det finns ingen version på lättläst språk eller teckenspråk.",
      ],
    },
    otherwise: {
      title: "Om du inte kan använda appen",
      text: "Be processledaren om ett papper, eller delta tillsammans med den som sitter bredvid. Dina ord och pluppar är lika mycket värda.",
    },
    feedback: {
      title: "Berätta om en brist",
      text: "Berätta för kvällens arrangör, som upprätthåller adressen där du öppnade appen. Kontaktuppgifterna finns i inbjudan, eller fråga processledaren. Arrangören ska svara inom 14 dagar.",
    },
    authority: {
      title: "Tillsynsmyndighet",
      text: "Om du inte får svar inom 14 dagar, eller inte är nöjd med svaret, kan du vända dig till Transport- och kommunikationsverket Traficom. Det övervakar tillgängligheten i Finland. På dess sidor står hur du gör en anmälan.",
      site: "www.tillganglighetskrav.fi",
    },
  },
};
