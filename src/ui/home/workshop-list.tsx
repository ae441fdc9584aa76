import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { homeText } from "../../text/home/area.ts";
import { announce } from "../kit/announce.ts";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { shownName, WorkshopCard, type HomeWorkshop, type WorkshopLinks } from "./workshop-card.tsx";

export interface WorkshopListProps {
  readonly workshops: readonly HomeWorkshop[];
  readonly linksTo: (room: string) => WorkshopLinks;
  readonly onForget: (room: string) => void;
}

/** The workshops on this device. Forgetting one is asked about, with a warning to the one who leads it. */
export function WorkshopList({ workshops, linksTo, onForget }: WorkshopListProps): JSX.Element {
  const [leaving, setLeaving] = useState<HomeWorkshop>();
  const t = homeText.current.value;
  const forget = (): void => {
    if (!leaving) return;
    setLeaving(undefined);
    announce(t.forget.done(shownName(leaving)));
    onForget(leaving.room);
  };
  return (
    <section class="stack">
      <h2>{t.yours}</h2>
      <ul class="plain-list stack">
        {workshops.map((workshop) => (
          <li key={workshop.room}>
            <WorkshopCard workshop={workshop} links={linksTo(workshop.room)} onForget={() => setLeaving(workshop)} />
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={leaving !== undefined}
        danger
        title={t.forget.title}
        message={leaving ? consequences(leaving) : ""}
        confirm={t.forget.confirm}
        onConfirm={forget}
        onCancel={() => setLeaving(undefined)}
      />
    </section>
  );
}

function consequences(workshop: HomeWorkshop): string {
  const t = homeText.current.value.forget;
  const message = t.message(shownName(workshop));
  return workshop.role === "facilitator" ? `${message} ${t.warning}` : message;
}
