/** What is said to people at a keyboard. */
export const texts = {
  arrows: "Arrow keys go from one to the next, Tab goes past the list.",
};

export type KeyboardTexts = typeof texts;
