/** What a phone says at the end of an evening. */
export const texts = {
  thanks: "Thank you for this evening!",
  summary: (notes: number, mine: number) =>
    mine === 0 ? `Notes written together: ${notes}.` : `Notes written together: ${notes}. Yours: ${mine}.`,
  keepNotes: "Save my notes as a file",
  keepHint: "You get your own notes and dots as a text file on this phone.",
  kept: "Your notes are in a file.",
  nothingToKeep: "You have no notes of your own to save.",
  fileTitle: (workshop: string) => `My notes: ${workshop}`,
  fileName: "my-notes.txt",
  fileDots: (dots: number) => (dots === 1 ? "I gave it 1 dot" : `I gave it ${dots} dots`),
  leave: "I am leaving",
  leaveHint: "You are no longer counted among those present. Your notes stay.",
  left: "You have left the evening. Safe journey home!",
  welcomeBack: "Welcome back!",
  cameBack: "I came back",
};

export type ClosingTexts = typeof texts;
