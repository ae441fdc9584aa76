/** This device's links, and how an evening goes on without a network. */
export const texts = {
  title: "Connections",
  toPhone: "To the evening",
  toConsole: "To the console",
  toJoin: "To joining",
  state: {
    alone: "This device is on its own",
    aloneHelp:
      "Everything works and is kept here, and travels by itself once others are reached. Are others here too? See that all are on the same Wi-Fi. Guest networks often keep devices apart: then a phone's hotspot or a router of your own helps, or a hub on the facilitator's laptop. A file always works.",
    linking: "Looking for other devices…",
    linkingHelp: "You can go on meanwhile. Everything is kept on this device.",
    linked: (n: number): string => (n === 1 ? "With 1 other device" : `With ${n} other devices`),
    heard: (seconds: number): string =>
      seconds < 60 ? `last heard ${seconds} s ago` : `last heard ${Math.floor(seconds / 60)} min ago`,
    isolated:
      "In this network everything goes through the hall's hub, since devices do not reach each other directly. If the hub stops, join a hotspot together or carry a file.",
    apart:
      "In this network devices did not reach each other without the hub, and the hub does not answer. Start it again, join a hotspot together, or carry a file.",
    own: (n: number): string => `Where your notes are kept (${n})`,
    onlyHere: (n: number): string => `On this device only: ${n}`,
    withOthers: (n: number): string => `Also with others: ${n}`,
    withFacilitator: (n: number): string => `With the facilitator: ${n}`,
    linkedHelp: "What you write travels to the others by itself.",
  },
  out: {
    title: "Take it along as a file",
    lead: "Without a network a file does the work: send it from phone to phone, or put it on a USB stick. It opens on any device that has joined this workshop. Without the workshop's code nobody can read it.",
    what: "What goes along",
    all: (n: number): string => (n === 1 ? "Everything (1 entry)" : `Everything (${n} entries)`),
    fresh: (n: number): string =>
      n === 1 ? "New since the last file (1 entry)" : `New since the last file (${n} entries)`,
    nothing: "There is nothing to take along yet.",
    nothingNew: "There is nothing new since the last file.",
    save: "Save the file",
    share: "Share the file",
    working: "Making the file…",
    saved: "The file was saved. Open it on the other device on this same page.",
    shared: "The file was handed on. Open it on the other device on this same page.",
    "not-shared": "The file was not shared. Nothing has changed.",
    "too-large": "There is too much for one file. Link the two devices instead.",
    failed: "The file could not be made. Try again.",
    fileName: "workshop",
    note: "A file of Iltapaja (notes and votes of a workshop, encrypted). Open it in Iltapaja on a device that has joined the workshop.",
  },
  in: {
    title: "Take in a file",
    lead: "A file from another device of this workshop adds what is missing here. It changes and removes nothing.",
    choose: "Choose a file",
    drag: "On a computer you can also drag the file onto this page.",
    reading: "Taking in the file…",
    fresh: (n: number): string => (n === 1 ? "1 new entry was added." : `${n} new entries were added.`),
    nothingNew: "The file has nothing new: everything in it was here already.",
    known: (n: number): string => (n === 1 ? "1 was here already." : `${n} were here already.`),
    refused: (n: number): string =>
      n === 1
        ? "1 entry was left out, because its author had not signed it."
        : `${n} entries were left out, because their authors had not signed them.`,
    cut: "The file was not whole: something was lost on the way. Ask for it again to get the rest.",
    needsEarlier: "Some of it continues an earlier file. Ask for a file with everything.",
    problems: {
      "too-large": "The file is too large: no file of Iltapaja is over 20 MB. Nothing has changed.",
      archive: "This is a saved evening, not a file to carry. Open it on the first page. Nothing has changed.",
      "not-carried": "This is not a file of Iltapaja. Nothing has changed.",
      "newer-version": "The file was made by a newer Iltapaja. Update this one and try again. Nothing has changed.",
      "other-room": "The file is of another workshop. Nothing has changed.",
      damaged:
        "Nothing in the file can be read: it is damaged, or made after the workshop's key was changed. Link the two devices once, or ask for the file again. Nothing has changed.",
      "not-saved": "The file could not be read or kept on this device. Check that there is space, and try again.",
    },
  },
  pair: {
    title: "Link two devices with QR codes",
    lead: "Two devices side by side can link without any server, if they are on the same Wi-Fi or hotspot. It needs no internet. Show a code on one, read it with the other, and read the answer back.",
    start: "Show a code",
    read: "Read the other's code",
    readAnswer: "Read the answer",
    making: "Making the code…",
    offer: "Read this code with the other device, on this same page. Then read the code that the other shows.",
    answer: "Let the first device read this answer. The link comes up by itself.",
    connecting: "Linking the devices…",
    linked:
      "The devices are linked. What is written on either travels to the other while both keep this workshop open.",
    lost: "The link has gone. Both devices keep everything; link them again when you need to.",
    reloaded:
      "The link went when this page was loaded again. Both devices keep everything; link them again when you need to.",
    failed:
      "The devices did not reach each other. Check that both are on the same Wi-Fi or that one is on the other's hotspot, and start again. A file always works.",
    otherTab: "Another tab of this device holds its links. Close the other tabs of this workshop and try again.",
    picture: "QR code for the other device",
    asText: "The code as text",
    copy: "Copy",
    copied: "Copied",
    paste: "Paste the other's code as text",
    pasted: "The other device's code",
    pasteFirst: "Paste the code first.",
    use: "Use the code",
    scanLead: "Point the camera at the code on the other device.",
    problems: {
      "not-ours": "That is no code of this workshop, or a part of it is missing.",
      "not-this-one": "That answer belongs to another code. Start again on both devices.",
      own: "That is this device's own code. Read it with the other device.",
    },
  },
  hub: {
    title: "The hub in this hall",
    lead: "An app that came from the internet does not know of a hub on a laptop in the hall. It learns of it by scanning the join code in the app, or here: by the code that the hub shows where it was started, or by a join link.",
    field: "The hub's code or a join link",
    use: "Use this hub",
    known: "This device has been told of a hub in the hall.",
    forget: "Forget the hub",
    used: "Done. The windows of this workshop load again.",
    "not-a-code": "That is no code of a hub, or a part of it is missing.",
    "not-kept": "It could not be kept on this device. Check that there is space, and try again.",
  },
  received: {
    title: "A file came",
    "unknown-room":
      "The file is of a workshop that this device has not joined. Join it with the code first, then open the file again.",
    "no-file": "No file was found, or it was over 20 MB.",
    home: "To the first page",
  },
};

export type CarryTexts = typeof texts;
