import type { ClosingTexts } from "./en.ts";

export const texts: ClosingTexts = {
  thanks: "Kiitos tästä illasta!",
  summary: (notes, mine) =>
    `Yhdessä syntyi ${notes === 1 ? "1 lappu" : `${notes} lappua`}.${mine === 0 ? "" : ` Niistä ${mine} on sinun.`}`,
  keepNotes: "Tallenna omat laput tiedostoksi",
  keepHint: "Saat omat lappusi ja pisteesi tekstitiedostona tähän puhelimeen.",
  kept: "Lappusi ovat tiedostossa.",
  nothingToKeep: "Sinulla ei ole omia lappuja tallennettavaksi.",
  fileTitle: (workshop) => `Omat laput: ${workshop}`,
  fileName: "omat-laput.txt",
  fileDots: (dots) => (dots === 1 ? "annoin tälle 1 pisteen" : `annoin tälle ${dots} pistettä`),
  leave: "Lähden nyt",
  leaveHint: "Sinua ei enää lasketa paikalla olijoihin. Lappusi jäävät.",
  left: "Olet lähtenyt illasta. Hyvää kotimatkaa!",
  welcomeBack: "Tervetuloa takaisin!",
  cameBack: "Tulin takaisin",
};
