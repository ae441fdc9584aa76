import type { WifiTexts } from "./en.ts";

/** The words about the hall's Wi-Fi, in Swedish. */
export const texts: WifiTexts = {
  title: "Salens wifi",
  lead: "Den här datorns storbild och det utskrivna anslutningsbladet visar då en kod som ansluter telefoner till wifi. Namnet och lösenordet sparas bara på den här enheten och skickas inte till någon. På storbilden och bladet kan alla läsa dem.",
  name: "Nätverkets namn",
  nameHint: "Precis som telefonerna visar det, också stora bokstäver.",
  password: "Lösenord",
  passwordHint: "Lämna tomt om nätverket inte frågar efter något.",
  hidden: "Nätverket visar inte sitt namn",
  problems: {
    "no-name": "Skriv nätverkets namn.",
    "long-name": "Namnet är för långt: ett wifi-namn har högst 32 tecken, och bokstäver som å, ä och ö räknas som två.",
    "short-password": "Lösenordet är för kort: ett wifi-lösenord har minst 8 tecken.",
    "long-password": "Lösenordet är för långt: ett wifi-lösenord har högst 63 tecken.",
  },
  save: "Visa koden",
  remove: "Ta bort koden",
  shown: "Koden finns på storbilden och på anslutningsbladet.",
  removed: "Koden togs bort, och lösenordet med den.",
  notKept: "Uppgifterna kunde inte sparas på den här enheten. Försök igen.",
  network: "Nätverk",
  noPassword: "inget lösenord",
  qr: "QR-kod som ansluter till wifi",
};
