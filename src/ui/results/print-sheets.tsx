import type { JSX } from "preact";
import { inLanguage } from "../../domain/languages.ts";
import type { Room } from "../../domain/room.ts";
import { resultsText } from "../../text/results/area.ts";
import { language } from "../../text/text-area.ts";
import "./print-sheets.css";

const boxes = [1, 2, 3, 4, 5, 6, 7, 8];

/** A page of empty notes under the question of the evening, for people without a phone. */
export function PrintSheets({ room }: { readonly room: Room }): JSX.Element {
  const t = resultsText.current.value.paper;
  const step = room.agenda.find(({ kind }) => kind === "write");
  const prompt = inLanguage(step?.prompt, language.value);
  return (
    <div class="print-sheets">
      {prompt && <p class="print-sheets__prompt">{prompt}</p>}
      <p>{t.writeHere}</p>
      <div class="print-sheets__boxes">
        {boxes.map((box) => (
          <div key={box} class="print-sheets__box" />
        ))}
      </div>
    </div>
  );
}
