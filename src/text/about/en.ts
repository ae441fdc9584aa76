/** What is said about the app itself. */
export const texts = {
  trust: {
    title: "Trust and privacy",
    lead: "Iltapaja has no accounts, and no server of its own that would hold your words: they are on the devices of those who take part. This page says who sees what, where it is kept, and what nobody can promise you.",
    sees: {
      title: "Who sees what",
      list: [
        {
          who: "The others in the same workshop",
          what: "They see the notes, and your name, municipality and background if you gave them. The app never shows who wrote which note, nor who gave which dot unless the vote says beforehand that names are shown.",
        },
        {
          who: "The facilitator",
          what: "Sees what the others see, and a list of who has joined. The facilitator can hide a note, or all notes of one writer, and show them again.",
        },
        {
          who: "The hub: the computer that passes messages on",
          what: "It passes everything on encrypted, cannot read it and keeps nothing. It sees that your device takes part, and keeps no list.",
        },
        {
          who: "Strangers on the same Wi-Fi",
          what: "They can see that some device talks to the hub. They see no notes, no votes and no names.",
        },
      ],
    },
    code: {
      title: "The join code is an invitation",
      points: [
        "Whoever has the code gets in. It is on the big screen so that everybody can join, and a photograph of the screen is an invitation too.",
        "The code stands in the part of a link that browsers do not send to any server.",
      ],
    },
    safe: {
      title: "What nobody can do",
      points: [
        "Change or remove another person's words. Your device signs everything that you write.",
        "Vote in another's name, or give more dots than the rules allow. Every device counts by itself.",
        "Lead the evening without the facilitator's key or the facilitator's permission.",
        "Change the result of a vote that has been closed. Each voter finds the code of her ballot among the counted ones, and a program that shares nothing with the app can count the file of the evening again.",
      ],
    },
    kept: {
      title: "Where it is kept",
      points: [
        "The workshop is kept in the browser of each device that takes part, until it is removed from that device or the browser clears its data.",
        "If the facilitator has set a time, each device deletes the workshop by itself once that time is over and the app is started. A device that nobody starts keeps it until then.",
        "Unfinished texts and your language are on this device only. So is what you said of yourself when you joined: next time the form is filled in with it, and you can change it.",
        "A workshop can be saved as a file. The file holds everything, the join code too. The readable report does not say who wrote what.",
        "A phone that is passed to the next person keeps the workshop, as every phone does, and nothing that is only the former's. A code for another device is shown once and kept nowhere.",
        "There are no cookies, no visitor statistics and no servers of others.",
      ],
    },
    limits: {
      title: "What cannot be promised",
      points: [
        "Removing a person from the workshop stops what she writes from counting. It does not take the join code from her: her device can still read along, unless the facilitator changes the workshop's key with it. Then those who come later wait until they are let in, and what they say of themselves at the door is seen by everybody who has the code.",
        "A paper slip drawn by lot ties its ballot to nobody in what is stored; a changed app right beside you in the network could still guess from which phone it came.",
        "One person can take part with two phones. That is why the number of people in the room and the number who voted stand beside a result.",
        "Notes and dots are not fully anonymous. The app hides who they come from, but the devices hold it, because signatures must be checked. A skilled person can find out which notes and dots come from the same device, and the name that was given on it. Every workshop has new keys, so the keys tell nothing about you in the next one.",
        "What has been sent cannot be called back. When you remove a workshop, it goes from your device; the others keep theirs.",
        "Whoever serves the app could serve a different one. Use your own hub, or that of an organiser you trust.",
        "A radio link can be disturbed. Paper always works.",
      ],
    },
    ask: {
      title: "Ask the organiser",
      text: "The organiser of the evening decides what is asked and what the results are used for. If something here worries you, ask before you write.",
    },
  },
  accessibility: {
    title: "Accessibility statement",
    lead: "This statement is about the app Iltapaja. It was made on 26 November 2026 from our own assessment. Accessibility is required by the Finnish Act on the Provision of Digital Services (306/2019) where the Act applies to the organiser of the evening.",
    spoken: {
      title: "What is read aloud by itself",
      legend: "A screen reader on this device says",
      hint: "Errors are always said. The choice is kept on this device.",
      all: "everything",
      less: "what I do and where I have to go, no news of others",
      least: "errors only",
    },
    status: {
      title: "How accessible Iltapaja is",
      text: "We aim at level AA of the guidelines WCAG 2.2. The app meets the requirements in part: what is missing is listed below.",
    },
    done: {
      title: "What has been done and checked",
      points: [
        "Everything can be done with the keyboard. In long lists Tab goes past, and arrows from one to the next. Whatever can be dragged can be moved in another way too.",
        "Text can be enlarged to 200 per cent, and the views fit a screen 320 pixels wide without scrolling sideways.",
        "Contrasts have been calculated for the light and the dark look. Note colours can be told apart by a mark and a name too.",
        "New views, errors and what has been saved are told to screen readers.",
        "What you are writing is not interrupted when the evening goes on, and nothing that you wrote is lost when the time is up.",
        "The QR code can be replaced by typing the join code.",
        "There is little motion, and less still if your device asks for it.",
        "The views have been checked with the program axe-core, in the browser Chromium.",
      ],
    },
    missing: {
      title: "Known shortfalls",
      points: [
        "The language of what people write is not marked, so a screen reader may read a note with the voice of another language (WCAG 3.1.2). The facilitator's instructions may be missing in your language; you then see them in another one.",
        "The big screen is made to be seen from afar. If you cannot see it, you find the notes, results and tables on your own phone.",
        "Papers that are printed or saved as PDF have not been checked. The same content is on the results page and in the readable report.",
        "The app has not yet been tried with screen readers such as NVDA, VoiceOver and TalkBack, nor together with people with disabilities, nor assessed by anybody from outside.",
        "There is no version in easy language or in sign language.",
      ],
    },
    otherwise: {
      title: "If you cannot use the app",
      text: "Ask the facilitator for paper, or take part together with the person beside you. Your words and dots are worth as much.",
    },
    feedback: {
      title: "Tell of a shortfall",
      text: "Tell the organiser of the evening, who runs the address where you opened the app. You find the contact details in the invitation, or ask the facilitator. The organiser has to answer within 14 days.",
    },
    authority: {
      title: "The supervising authority",
      text: "If you get no answer within 14 days, or are not content with it, you can turn to the Finnish Transport and Communications Agency Traficom, which supervises accessibility in Finland. Its pages tell you how.",
      site: "www.saavutettavuusvaatimukset.fi",
    },
  },
};

export type AboutTexts = typeof texts;
