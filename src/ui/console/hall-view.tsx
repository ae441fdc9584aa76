import type { JSX } from "preact";
import { promptOn } from "../../domain/board-list.ts";
import { inLanguage } from "../../domain/languages.ts";
import { consoleText } from "../../text/console/area.ts";
import { language } from "../../text/text-area.ts";
import { JoinCodeText } from "../kit/join-code-text.tsx";
import { QrCode } from "../kit/qr-code.tsx";
import { stepName, type ConsoleDesk } from "./console-desk.ts";
import { GuestList } from "./guests/guest-list.tsx";
import "./hall-view.css";
import { HeadCountList } from "./head-count-list.tsx";
import { headCounts } from "./head-counts.ts";
import { ViewHead } from "./view-head.tsx";

/** The evening as such: what people see now, how they join, and who has come from where. */
export function HallView({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.hall;
  const { code, joinLink } = desk.session;
  const { people, workshop } = desk.parts;
  const step = desk.parts.step.value;
  const present = desk.parts.present.value;
  const left = people.value.filter((person) => person.left).length;
  const board = step?.kind === "write" ? desk.parts.boards.value.find(({ id }) => id === step.board) : undefined;
  const prompt = inLanguage(promptOn(board?.info, step), language.value);
  return (
    <>
      <ViewHead title={step ? stepName(step) : t.before} />
      {prompt && (
        <p>
          <span class="soft">{`${t.promptLabel}: `}</span>
          <strong>{prompt}</strong>
        </p>
      )}
      <div class="hall-view">
        <section class="hall-view__join">
          <h3>{t.joinTitle}</h3>
          <QrCode text={joinLink} label={t.joinTitle} />
          <JoinCodeText code={code} />
          <p class="small soft">{t.joinText}</p>
        </section>
        <div class="stack">
          <p class="hall-view__count">
            <strong>{t.arrived(present.length)}</strong>
            {left > 0 && <span class="soft">{` ${t.left(left)}`}</span>}
          </p>
          <HeadCountList
            title={t.byMunicipality}
            counts={headCounts(present, "municipality", workshop.value?.municipalities ?? [])}
          />
          <HeadCountList
            title={t.byBackground}
            counts={headCounts(present, "background", workshop.value?.backgrounds ?? [])}
          />
          <GuestList desk={desk} />
        </div>
      </div>
    </>
  );
}
