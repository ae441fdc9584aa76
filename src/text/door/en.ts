/** Fetched by those who lead, and by those who wait to be let in. */
export const texts = {
  waiting: {
    title: "You are at the door",
    lead: (workshop: string): string =>
      `The facilitator of “${workshop}” now lets people in one by one. This page goes on by itself when you have been let in.`,
    named: (name: string): string => `You asked to come in as ${name}.`,
    nameless: "You asked to come in without a name. The facilitator may ask who you are.",
    whoSees: "Until then, what you said of yourself is seen by everybody who has the join code.",
    long: "If it takes long, wave to the facilitator.",
  },
  asking: {
    title: "At the door",
    lead: "The workshop's key was changed. Whoever comes now sees nothing before you let them in.",
    news: (name: string): string => `${name} is at the door and asks to come in.`,
    letIn: "Let in",
    letInDone: (name: string): string => `${name} is in.`,
    letAllIn: (count: number): string => `Let all ${count} in`,
    allDone: "Everybody at the door has been let in.",
    turnAway: "Do not let in",
    turnAwayDone: (name: string): string => `${name} stays outside.`,
    turnedAway: "not let in",
  },
  newKey: {
    also: "Change the workshop's key at the same time",
    alsoHint:
      "Then the removed device sees nothing of what comes, even with the join code. Whoever comes later waits at the door until you let them in.",
    doneWithKey: (name: string): string => `${name} has been removed, and the workshop's key is new.`,
    listens: "With the join code this device can still see what the others write.",
    shutOut: "This device sees nothing any more of what the others write.",
    change: "Change the workshop's key…",
    changeTitle: "Change the workshop's key?",
    changeText:
      "Those who take part now notice nothing. Those who have been removed see nothing of what comes, even with the join code. Whoever comes later waits at the door until you let them in. This cannot be taken back.",
    changeYes: "Change the key",
    changeDone: "The workshop's key is new.",
  },
};

export type DoorTexts = typeof texts;
