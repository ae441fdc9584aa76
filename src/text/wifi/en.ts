/** The words about the hall's Wi-Fi. */
export const texts = {
  title: "The hall's Wi-Fi",
  lead: "The big screen of this computer and the printed joining sheet then show a code with which phones join the Wi-Fi. Name and password are kept on this device only and sent to nobody; on the screen and the sheet everyone can read them.",
  name: "Name of the network",
  nameHint: "Exactly as phones list it, capital letters too.",
  password: "Password",
  passwordHint: "Leave it empty if the network asks for none.",
  hidden: "The network does not show its name",
  problems: {
    "no-name": "Write the name of the network.",
    "long-name":
      "The name is too long: no Wi-Fi has more than 32 characters, and letters such as ä and ö count as two.",
    "short-password": "The password is too short: a Wi-Fi password has at least 8 characters.",
    "long-password": "The password is too long: a Wi-Fi password has at most 63 characters.",
  },
  save: "Show the code",
  remove: "Remove the code",
  shown: "The code is on the big screen and on the joining sheet.",
  removed: "The code was removed, and with it the password.",
  notKept: "It could not be kept on this device. Try again.",
  network: "Network",
  noPassword: "no password",
  qr: "QR code that joins the Wi-Fi",
};

export type WifiTexts = typeof texts;
