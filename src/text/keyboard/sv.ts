import type { KeyboardTexts } from "./en.ts";

export const texts: KeyboardTexts = {
  arrows: "Med piltangenterna går du från en till nästa, tabbtangenten går förbi listan.",
};
