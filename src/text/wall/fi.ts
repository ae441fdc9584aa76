import type { WallTexts } from "./en.ts";

const one = (count: number): boolean => count === 1;
const many = (count: number, single: string, plural: string): string => `${count} ${one(count) ? single : plural}`;

export const texts: WallTexts = {
  board: {
    open: "Miten tänne kirjoitetaan…",
    title: "Kirjoittaminen tälle taululle",
    silent: "Hiljainen kirjoittaminen",
    silentHint: "Laput ovat piilossa, kunnes näytät ne kaikki. Sinä näet ne kohdassa Odottaa.",
    signed: "Nimi lapun alle",
    signedHint: "Kukin valitsee nimensä tai jättää sen pois. Aiemmat laput jäävät ilman nimeä.",
    approved: "Katson jokaisen lapun ennen näyttämistä",
    approvedHint: "Uudet ja muutetut laput odottavat kohdassa Odottaa, kunnes hyväksyt ne.",
    locked: "Lukitse taulu",
    lockedHint: "Puhelimilla ei voi kirjoittaa, muuttaa eikä poistaa lappuja, ennen kuin avaat taulun.",
    done: "Valmis",
    waiting: "Odottaa",
    noneWaiting: "Mikään lappu ei odota.",
    silentNow: (count) =>
      count === 0
        ? "Hiljainen kirjoittaminen on käynnissä."
        : `Hiljainen kirjoittaminen on käynnissä: ${many(count, "lappu", "lappua")} odottaa.`,
    toApprove: (count) => `${many(count, "lappu", "lappua")} odottaa, että katsot.`,
    lockedNow: "Taulu on lukittu.",
    reveal: "Näytä kaikki laput",
    revealed: "Laput näkyvät nyt kaikille.",
    approve: "Hyväksy",
    approveOf: (note) => `Hyväksy: ${note}`,
    approveAll: "Hyväksy kaikki",
    letThrough: "Lappu on seinällä.",
    unlock: "Avaa taulu",
    unlocked: "Nyt voi taas kirjoittaa.",
    proxy: "Kirjoita jonkun puolesta…",
    proxyTitle: "Lappu jollekulle, jolla ei ole puhelinta",
    proxyText: "Lappuun tulee merkintä, että sinä kirjasit sen.",
    proxyField: "Mitä hän sanoo",
    proxyBy: "Nimi lapun alle, jos hän haluaa",
    proxySend: "Pane seinälle",
    proxyDone: "Lappu on seinällä.",
    proxyMark: "kirjattu toisen puolesta",
  },
  status: {
    open: "Mitä lapulle tapahtuu…",
    openMany: (title) => `Mitä lapuille tapahtuu: ${title}`,
    title: "Mitä lapulle tapahtuu?",
    titleMany: (count) => `Mitä tapahtuu: ${many(count, "lappu", "lappua")}`,
    text: "Kirjoittajat näkevät tämän puhelimessaan, ja se tulee raporttiin. Yksikään lappu ei jää ilmaan.",
    chosen: "Valittu jatkoon",
    parked: "Parkissa",
    thanked: "Kiitetty",
    reason: "Perustelu muutamalla sanalla",
    reasonHint: "Miksi asia jää parkkiin tai ei etene nyt.",
    none: "Ei vielä sanottu",
    save: "Tallenna",
    done: "Tallennettiin. Kirjoittajat näkevät sen.",
    undecided: "Ilman vastausta",
    noneUndecided: "Jokaisella lapulla on vastaus.",
    needsReason: "Kirjoita perustelu: pelkkä kiitos jättää kirjoittajan arvailemaan.",
  },
};
