import type { JSX } from "preact";
import { screenViews, type Screen } from "../../domain/screen.ts";
import { consoleText } from "../../text/console/area.ts";
import { remoteText } from "../../text/remote/area.ts";
import { Button } from "../kit/button.tsx";
import "./screen-choice.css";
import { notesForScreen, type ScreenDesk } from "./screen-steps.ts";

type Choice = Screen["view"] | "themes";

const choices: readonly Choice[] = screenViews.flatMap((view): Choice[] =>
  view === "wall" ? [view, "themes"] : [view],
);

/** What the big screen can show, one tap each. */
export function ScreenChoice({ desk }: { readonly desk: ScreenDesk }): JSX.Element {
  const t = consoleText.current.value.projector;
  const notes = notesForScreen(desk.parts);
  const board = desk.parts.board.value;
  const hasThemes = desk.parts.themes.value.some((theme) => theme.board === board);
  const shown = shownChoice(desk);
  const show = (choice: Choice): void => {
    const view = choice === "themes" ? "wall" : choice;
    const note = choice === "note" ? (notes[0]?.id ?? "") : "";
    const screen: Screen = { view, note, ...(choice === "themes" && { by: "themes" }) };
    void desk.act(desk.session.actions.showOnProjector(screen), t.shows(nameOfChoice(choice)));
  };
  return (
    <fieldset class="screen-choice">
      <legend class="unseen">{t.label}</legend>
      {choices
        .filter((choice) => choice !== "themes" || hasThemes)
        .map((choice) => (
          <Button
            key={choice}
            pressed={choice === shown}
            blockedBecause={choice === "note" && notes.length === 0 ? t.noNotes : undefined}
            onClick={() => show(choice)}
          >
            {nameOfChoice(choice)}
          </Button>
        ))}
    </fieldset>
  );
}

/** Which of the choices the big screen shows now. */
export function shownChoice({ parts }: ScreenDesk): Choice {
  const { view = "auto", by } = parts.screen.value ?? {};
  return view === "wall" && by === "themes" ? "themes" : view;
}

/** A choice in words. */
export function nameOfChoice(choice: Choice): string {
  return choice === "themes" ? remoteText.current.value.themes : consoleText.current.value.projector.views[choice];
}
