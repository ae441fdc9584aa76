/** What is said of leading the big screen from afar. */
export const texts = {
  title: "Remote control",
  console: "Lead the evening",
  shows: (view: string) => `On the big screen: ${view}`,
  themes: "Wall by theme",
  pageBack: "Page back",
  pageOn: "Page on",
  noteBack: "Note before",
  noteOn: "Next note",
  take: "Take it on",
  taken: "Taken on. Its writer sees it, and so does the hall.",
  notTaken: "No longer taken on.",
  choose: "Show something else",
};

export type RemoteTexts = typeof texts;
