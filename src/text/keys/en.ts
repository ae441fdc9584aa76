/** Going on with another device, in English. */
export const texts = {
  recovery: {
    title: "If this laptop breaks",
    lead: "Make a code with which somebody else can lead the evening from another laptop, in case this one breaks or stays at home.",
    trusted:
      "Whoever has the code can lead this evening as you do. Give it to somebody you trust, and keep it off the wall.",
    make: "Make a code",
    makeAnother: "Make another code",
    once: "The code is shown only now and kept nowhere. Print it or save it before you leave this page.",
    print: "Print",
    save: "Save as a file",
    saved: "The file is in the downloads.",
    fileName: "recovery",
    fileHint:
      "With the file the other laptop needs no phone: the evening as it stands now is in it. With the printed code it needs one phone of the evening within reach.",
    sheetTitle: (name: string): string => `To lead: ${name}`,
    sheetHow: (address: string): string =>
      `Open ${address} on another laptop, choose "Take over an evening or a seat", and scan or type this code. Keep one phone of the evening open nearby.`,
    sheetSecret: "This is a key. Whoever has this sheet can lead the evening.",
    spare: (name: string): string =>
      name ? `${name} leads this evening with a code.` : "Another laptop leads with a code.",
    end: "Make all codes useless",
    endText:
      "Codes given so far open nothing any more, and laptops that lead with them stop leading. What they have done stays.",
    ended: "The codes open nothing any more.",
    onlyMaker: "Codes can be made only on the laptop on which this evening was made.",
  },
  use: {
    title: "Take over an evening or a seat",
    lead: "With the code of an evening this laptop leads it. With the code of a seat this phone goes on in it.",
    label: "Code",
    hint: "Nine groups of four letters and digits",
    go: "Go on",
    scan: "Scan the code",
    scanLead: "Hold the camera over the code on the sheet or on the facilitator's screen.",
    foreign: "This is not a code for taking over.",
    type: "Type the code instead",
    openFile: "Open the file",
    problems: {
      "too-short": "The code has nine groups of four. The join code on the wall is not enough here.",
      "too-long": "There is too much of the code.",
      "bad-character": "The code has only letters and digits.",
      mistyped: "Something in the code is wrong. Compare it with the paper, group by group.",
      file: "This file has no code in it. Choose the file that was saved for taking over.",
      ended: "This code opens nothing any more: it has been made useless.",
      "seat-moved": "This seat has already gone to another phone. Ask the facilitator for a new code.",
      "leads-already": "This device leads the evening, or has the seat already.",
      "not-saved": "This could not be saved on this device. Free some space and try again.",
    },
    looking: "Looking for the evening…",
    lookingHint: "One device of the evening within reach is enough. Keep it awake, with the evening open.",
    nobody:
      "Nobody of the evening is within reach. Connect this device to the same Wi-Fi, and keep a phone open nearby.",
    waiting: "The evening is here. The other half of the code is on its way from the other devices…",
    otherCode: "Another code",
    waitingHint: "If the evening's key has been changed, the facilitator lets this device in from her list.",
    phoneName: "New phone",
    spareName: "Another laptop",
  },
  seat: {
    ask: "Hand the seat to a new phone",
    title: (name: string): string => `A new phone for ${name}`,
    text: "Scan this with the new phone. Table, name and notes go along, and the dots until new ones are given. Roles do not. The old phone can only read from then on.",
    typed: "Or type this on the new phone under “Take over an evening or a seat”:",
    done: "The new phone has the seat now.",
  },
  device: {
    title: "This phone",
    moveTitle: "Go on with another phone",
    moveText: "Your seat, your name and your notes go along. This phone can only read from then on.",
    move: "Show the code",
    nextTitle: "The next person uses this phone",
    nextText:
      "Your name, what you have not sent, your votes and your keys are deleted from this phone. What you have sent stays in the evening, as on everybody's device, and nobody can change it any more, not even you.",
    nextUnsent:
      "Not all you have written is with others yet. It stays among the evening's notes on this phone and goes on to the others from here. Keep the page open until then.",
    nextDrafts: "What you have begun to write and not sent is deleted.",
    next: "Pass the phone on",
    otherWindow: "This evening is open in another window on this phone. Close that window first.",
    nextFailed: "Nothing was deleted: the browser did not let it happen. Reload the page and try again.",
  },
};

export type KeysTexts = typeof texts;
