import type { SlipsTexts } from "./en.ts";

const one = (count: number): boolean => count === 1;

export const texts: SlipsTexts = {
  print: {
    title: "Arvottavat äänestyslaput",
    intro:
      "Jokainen lappu on yksi ääni, eikä kukaan tiedä, kenen. Tulosta, leikkaa, taita, sekoita; kukin nostaa yhden.",
    secret: "Avaimet ovat vain paperilla: tämä laite unohtaa ne, kun poistut sivulta. Hävitä yli jääneet laput.",
    none: "Yhtään äänestystä paperilapuilla ei ole auki.",
    count: "Montako lappua",
    countHint: (people) => `Paikalla on ${people}.`,
    make: "Tee laput",
    again: "Tee uudet laput",
    againText: "Uudet laput mitätöivät aiemmat, myös jo käytetyt.",
    making: "Laput tekeillä…",
    ready: (slips) =>
      one(slips) ? "1 lappu on valmis tulostettavaksi." : `${slips} lappua on valmiina tulostettavaksi.`,
    start: "Tulosta",
    used: (used, slips) => `Käytettyjä lappuja ${used}/${slips}.`,
    paper: "Yksi ääni. Lue koodi puhelimella tai työpajassa: Lue lappuni.",
    qr: "Lapun QR-koodi",
  },
  vote: {
    title: "Äänestä paperilapulla",
    toPhone: "Työpajaan",
    unreadable: "Tämä ei ole äänestyslappu, tai se jäi lukematta kokonaan. Lue koodi uudelleen.",
    unknown:
      "Tämä puhelin ei tiedä avointa äänestystä, johon lappu kuuluu. Jos se on yksin, odota, että se löytää muut.",
    used: "Tämä lappu on käytetty. Jokainen lappu on yksi ääni, eikä sitä voi muuttaa.",
    secret:
      "Ääni on lapun: mikään tallessa oleva ei kerro, kuka sen antoi. Se lähetetään sattuman valitsemalla hetkellä. Muutettu sovellus aivan vieressäsi verkossa voisi silti arvata.",
    left: (left, all) => `Pisteitä jäljellä: ${left}/${all}`,
    cast: "Pudota uurnaan",
    castTitle: "Pudotetaanko lappu uurnaan?",
    castText: "Sen jälkeen sitä ei voi muuttaa.",
    empty: "Anna ensin ainakin yksi piste.",
    waiting: (seconds) => `Lappu putoaa uurnaan ${seconds} sekunnin kuluessa. Pidä tämä sivu auki.`,
    done: "Lappu on uurnassa.",
    code: (code) =>
      `Sen tunnus on ${code}. Kirjoita se muistiin, jos haluat löytää sen lasketuista: puhelin ei säilytä sitä.`,
    failed: "Lappua ei otettu vastaan: se on käytetty, äänestys on suljettu tai puhelin ei voinut tallentaa.",
  },
};
