/** What a phone says whose page came without https. */
export interface PlainPageTexts {
  readonly title: string;
  readonly text: string;
}

export const texts: PlainPageTexts = {
  title: "Save your notes before you leave",
  text: "This page comes from a computer in this hall. Everything works during the evening, but the page cannot be installed, and it will not open at home.",
};
