import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { presentPeople } from "../../domain/room.ts";
import { projectorText } from "../../text/projector/area.ts";
import { QrCode } from "../kit/qr-code.tsx";
import "./join-view.css";
import { municipalityCounts } from "./municipality-counts.ts";
import { PagedWall } from "./paged-wall.tsx";
import type { Wall } from "./wall.ts";

/** The way in, as large as it gets, and who is here by municipality; the code itself fills the strip below. */
export function JoinView({ wall }: { readonly wall: Wall }): JSX.Element {
  const workshop = useComputed(() => wall.session.state.value.workshop).value;
  const t = projectorText.current.value.join;
  return (
    <div class="join-view">
      <div class="join-view__title">
        <h1>{workshop?.name || t.welcome}</h1>
        {workshop?.slogan && <p>{workshop.slogan}</p>}
      </div>
      <div class="join-view__qr">
        <QrCode text={wall.session.joinLink} label={t.qr} wall />
      </div>
      <div class="join-view__side">
        <ol class="join-view__how plain-list" aria-label={t.label}>
          <li>{t.wifi}</li>
          <li>{t.scan}</li>
          <li>{t.type}</li>
        </ol>
        {wall.showsCounts && <People wall={wall} />}
      </div>
    </div>
  );
}

function People({ wall }: { readonly wall: Wall }): JSX.Element | null {
  const present = useComputed(() => presentPeople(wall.session.state.value)).value;
  const t = projectorText.current.value.join;
  if (present.length === 0) return null;
  const body = municipalityCounts(present).map(({ municipality, people }) => (
    <p key={municipality} class="join-view__municipality">
      <span>{municipality || t.unknownMunicipality}</span> <span>{people}</span>
    </p>
  ));
  return (
    <PagedWall turner={wall.turner} parts={[{ key: "people", title: t.people(present.length), body, wide: true }]} />
  );
}
