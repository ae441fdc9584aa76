import type { DoorTexts } from "./en.ts";

export const texts: DoorTexts = {
  waiting: {
    title: "Du står vid dörren",
    lead: (workshop) =>
      `Processledaren för ”${workshop}” släpper nu in folk en och en. Sidan går vidare av sig själv när du har släppts in.`,
    named: (name) => `Du bad att få komma in som ${name}.`,
    nameless: "Du bad att få komma in utan namn. Processledaren kan fråga vem du är.",
    whoSees: "Till dess ser alla som har anslutningskoden det du berättade om dig själv.",
    long: "Om det dröjer, vinka till processledaren.",
  },
  asking: {
    title: "Vid dörren",
    lead: "Workshoppens nyckel har bytts. Den som kommer nu ser ingenting innan du släpper in.",
    news: (name) => `${name} står vid dörren och ber att få komma in.`,
    letIn: "Släpp in",
    letInDone: (name) => `${name} är inne.`,
    letAllIn: (count) => `Släpp in alla ${count}`,
    allDone: "Alla vid dörren har släppts in.",
    turnAway: "Släpp inte in",
    turnAwayDone: (name) => `${name} blir utanför.`,
    turnedAway: "inte insläppt",
  },
  newKey: {
    also: "Byt samtidigt workshoppens nyckel",
    alsoHint:
      "Då ser den borttagna enheten inget nytt, inte ens med anslutningskoden. De som kommer senare väntar vid dörren tills du släpper in dem.",
    doneWithKey: (name) => `${name} har tagits bort och workshoppens nyckel är bytt.`,
    listens: "Med anslutningskoden ser enheten fortfarande vad de andra skriver.",
    shutOut: "Enheten ser inte längre vad de andra skriver.",
    change: "Byt workshoppens nyckel…",
    changeTitle: "Byta workshoppens nyckel?",
    changeText:
      "De som är med märker ingenting. De som har tagits bort ser inget nytt, inte ens med anslutningskoden. De som kommer senare väntar vid dörren tills du släpper in dem. Detta kan inte ångras.",
    changeYes: "Byt nyckel",
    changeDone: "Workshoppens nyckel är bytt.",
  },
};
