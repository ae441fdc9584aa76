import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { presentPeople } from "../../domain/room.ts";
import { projectorText } from "../../text/projector/area.ts";
import { QrCode } from "../kit/qr-code.tsx";
import { JoinWays } from "./join-ways.tsx";
import "./join-view.css";
import { municipalityCounts } from "./municipality-counts.ts";
import { PagedWall } from "./paged-wall.tsx";
import type { Wall } from "./wall.ts";

/** A longer name is set smaller, and a slogan that would take the code's room is left out. In characters. */
const longName = 45;
const longTitle = 110;

/** The way in, as large as it gets, and who is here by municipality; the code itself fills the strip below. */
export function JoinView({ wall }: { readonly wall: Wall }): JSX.Element {
  const workshop = useComputed(() => wall.session.state.value.workshop).value;
  const { name, slogan } = workshop ?? { name: "", slogan: "" };
  const t = projectorText.current.value.join;
  const wifi = wall.wifi.value;
  // The second code needs the room of a slogan and of large letters.
  const hasSlogan = !wifi && slogan !== "" && name.length + slogan.length <= longTitle;
  return (
    <div class="join-view">
      <div class="join-view__title" data-long={wifi !== undefined || name.length > longName}>
        <h1>{name || t.welcome}</h1>
        {hasSlogan && <p>{slogan}</p>}
      </div>
      {wifi ? <JoinWays wall={wall} wifi={wifi} /> : <OneWay wall={wall} />}
    </div>
  );
}

function OneWay({ wall }: { readonly wall: Wall }): JSX.Element {
  const t = projectorText.current.value.join;
  return (
    <div class="join-view__below">
      <div class="join-view__qr">
        <QrCode text={wall.session.joinLink} label={t.qr} wall />
      </div>
      <div class="join-view__side">
        <ol class="join-view__how plain-list" aria-label={t.label}>
          <li>{t.wifi}</li>
          <li>{t.scan}</li>
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
    <PagedWall
      turner={wall.turner}
      parts={[{ key: "people", title: t.people(present.length), body, columns: "slips" }]}
    />
  );
}
