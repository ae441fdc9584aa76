import type { JSX } from "preact";
import type { Session } from "../../../live/session.ts";
import { closingText } from "../../../text/closing/area.ts";
import { plainPageText } from "../../../text/plain-page/area.ts";
import { roundText } from "../../../text/round/area.ts";
import { KeepNotes } from "../closing/closing-view.tsx";
import { saveText } from "../closing/save-text.ts";
import "./plain-page-notice.css";

/** Says on pages without https what does not work there, and how to keep one's notes. Folded until it is wanted. */
export function PlainPageNotice({ session }: { readonly session: Session }): JSX.Element {
  const t = plainPageText.current.value;
  return (
    <details class="plain-page-notice">
      <summary>{t.title}</summary>
      <div class="stack stack--tight">
        <p>{t.text}</p>
        <KeepNotes session={session} onSaveText={saveText} />
      </div>
    </details>
  );
}

/** Fetches its words, and those of keeping one's notes. */
export function loadWords(): Promise<unknown> {
  return Promise.all([plainPageText.load(), closingText.load(), roundText.load()]);
}
