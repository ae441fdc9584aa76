import type { BoardTexts } from "./en.ts";

export const texts: BoardTexts = {
  silent:
    "Tyst skrivande: andra ser din lapp när processledaren visar alla lappar eller när du visar den själv. Till dess ser bara du och processledaren den i appen. Lappen går ändå till enheterna i den här workshoppen.",
  approved:
    "Processledaren tittar på din lapp innan andra ser den. Lappen går ändå till enheterna i den här workshoppen.",
  signed: "Andra ser namnet som du skriver under. Lämnar du det tomt visas inget namn.",
  unsigned: "Ditt namn visas inte.",
  byField: "Namn eller signatur under lappen",
  locked: "Tavlan är låst just nu. Det du har börjat skriva sparas i den här telefonen.",
  waitingReveal: "Andra ser inte den här lappen än.",
  waitingApproval: "Processledaren har inte tittat på den här lappen än. Andra ser den inte.",
  share: "Visa för andra",
  shared: "Andra ser nu din lapp.",
  chosen: "Den här lappen går vidare.",
  parked: "Den här lappen väntar på parkeringen.",
  thanked: "Tack. Den här lappen går inte vidare nu.",
  reason: (reason) => `Motivering: ${reason}`,
};
