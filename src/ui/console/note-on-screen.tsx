import type { JSX } from "preact";
import { consoleText } from "../../text/console/area.ts";
import { remoteText } from "../../text/remote/area.ts";
import { Button } from "../kit/button.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { forwardIcon } from "../kit/desk-icons.ts";
import { backIcon, checkIcon } from "../kit/icons.ts";
import "./note-on-screen.css";
import { chooseNote, screenSteps, type ScreenDesk } from "./screen-steps.ts";

/** Which note stands large on the big screen, with the ones before and after, and whether it goes on. */
export function NoteOnScreen({ desk }: { readonly desk: ScreenDesk }): JSX.Element | null {
  const t = consoleText.current.value.projector;
  const { note, place, all, go } = screenSteps(desk);
  if (all === 0) return <p class="small soft">{t.noNotes}</p>;
  return (
    <>
      <div class="note-on-screen">
        <IconButton kind="secondary" icon={backIcon} label={t.previous} onClick={() => go(-1)} />
        <output class="note-on-screen__text">
          <span class="soft">{t.noteOf(place, all)}</span>
          <span class="note-on-screen__note">{note?.text ?? ""}</span>
        </output>
        <IconButton kind="secondary" icon={forwardIcon} label={t.next} onClick={() => go(1)} />
      </div>
      {note && (
        <Button icon={checkIcon} pressed={note.status === "chosen"} onClick={() => void chooseNote(desk, note)}>
          {remoteText.current.value.take}
        </Button>
      )}
    </>
  );
}
