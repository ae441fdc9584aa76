/** What the first page says: the evenings on this device and how to begin. */
export const texts = {
  title: "Workshop evenings",
  welcomeTitle: "An evening where every voice fits in",
  welcome:
    "Write notes, vote with dots and change tables on your own phone. It works without an account, and also where the network is poor.",
  yours: "On this device",
  joinTitle: "Join",
  otherTitle: "Run your own evening",
  create: "New workshop",
  rehearse: "Try an example evening",
  rehearseHint: "Forty imagined participants. Nothing can go wrong: forget it when you are done.",
  importFile: "Open a workshop from a file",
  takeOver: "Take over an evening or a seat",
  importing: "The file is being opened…",
  importProblems: {
    "not-a-workshop": "This file is not a workshop. Choose a file that was saved with Iltapaja.",
    "too-new": "This file was saved with a newer Iltapaja. Reload the page to get the newest version and try again.",
    damaged: "The file is damaged. Everything that could be read was opened; save the file again if you can.",
    "not-saved": "The workshop could not be saved on this device. Free some space and try again.",
  },
  card: {
    unnamed: "Unnamed workshop",
    dateOpen: "Date not set",
    lastOpened: (when: string): string => `Last opened ${when}`,
    roles: {
      facilitator: "You are the facilitator",
      "co-facilitator": "You are a co-facilitator",
      "table-host": "You are a table host",
      participant: "You take part",
      archive: "An archive, for reading only",
    },
    lead: "Lead the evening",
    plan: "Plan",
    goOn: "Continue",
    phone: "Phone view",
    projector: "Projector",
    results: "Results",
    forget: (name: string): string => `Remove from this device: ${name}`,
  },
  forget: {
    title: "Remove from this device?",
    message: (name: string): string =>
      `${name} will be removed from this device with all notes and votes in it. It stays with those who have it on their devices.`,
    warning:
      "You lead this workshop. Save it to a file first, or you can no longer lead it, unless a co-facilitator has it open.",
    confirm: "Remove",
    done: (name: string): string => `Removed from this device: ${name}`,
  },
  install: {
    title: "Add Iltapaja to your home screen",
    why: "Then it opens next time without a network too, and the browser does not clear what you have written.",
    button: "Install",
    later: "Not now",
    iosShare: "Tap the share button: a square with an arrow pointing up.",
    iosAdd: "Choose Add to Home Screen.",
    iosOpen: "Leave Open as Web App on and tap Add.",
    iosApart:
      "The installed app does not see what you wrote in Safari. Install before the evening, or save your workshop to a file first.",
  },
  links: {
    trust: "Trust and privacy",
    accessibility: "Accessibility statement",
  },
};

export type HomeTexts = typeof texts;
