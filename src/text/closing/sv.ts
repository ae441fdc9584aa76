import type { ClosingTexts } from "./en.ts";

export const texts: ClosingTexts = {
  thanks: "Tack för i kväll!",
  summary: (notes, mine) =>
    `Tillsammans skrev ni ${notes === 1 ? "1 lapp" : `${notes} lappar`}.${mine === 0 ? "" : ` ${mine} av dem är dina.`}`,
  keepNotes: "Spara mina lappar som fil",
  keepHint: "Du får dina egna lappar och pluppar som en textfil i den här telefonen.",
  kept: "Dina lappar finns i filen.",
  nothingToKeep: "Du har inga egna lappar att spara.",
  fileTitle: (workshop) => `Mina lappar: ${workshop}`,
  fileName: "mina-lappar.txt",
  fileDots: (dots) => (dots === 1 ? "jag gav den 1 plupp" : `jag gav den ${dots} pluppar`),
  leave: "Jag går nu",
  leaveHint: "Du räknas inte längre bland dem som är på plats. Dina lappar finns kvar.",
  left: "Du har lämnat kvällen. Trevlig hemresa!",
  welcomeBack: "Välkommen tillbaka!",
  cameBack: "Jag kom tillbaka",
};
