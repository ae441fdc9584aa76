import { keyboardText } from "../../text/keyboard/area.ts";
import { announce } from "../../ui/kit/announce.ts";
import { keepFocus } from "./keep-focus.ts";
import { rove } from "./rove.ts";

/** What helps people at a keyboard on every screen. */
export async function startKeyboard(page: Document): Promise<void> {
  keepFocus(page);
  await keyboardText.load();
  let isTold = false;
  rove(page, () => {
    if (!isTold) announce(keyboardText.current.peek().arrows);
    isTold = true;
  });
}
