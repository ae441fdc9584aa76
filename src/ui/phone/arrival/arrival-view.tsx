import type { JSX } from "preact";
import { peopleInRoom } from "../../../domain/room.ts";
import { phoneText } from "../../../text/phone/area.ts";
import { StatusLine } from "../../kit/status-line.tsx";
import type { Phone } from "../phone.ts";
import { steady } from "../steady.ts";
import { StepClock } from "../step-clock.tsx";
import { countByMunicipality } from "../table/seat.ts";
import "./arrival-view.css";
import { Programme } from "./programme.tsx";
import { useMemo } from "preact/hooks";

/** Welcome: what happens here, the programme, and who has come. */
export function ArrivalView({ phone }: { readonly phone: Phone }): JSX.Element {
  const t = phoneText.current.value.arrival;
  const workshop = useMemo(() => steady(() => phone.session.state.value.workshop), [phone]).value;
  const place = [workshop?.hostMunicipality, workshop?.place, workshop?.startsAt].filter(Boolean).join(" · ");
  return (
    <>
      <div class="stack stack--tight">
        <p class="arrival__welcome">{workshop ? t.welcome(workshop.name) : t.welcomeUnknown}</p>
        {workshop?.slogan && <p>{workshop.slogan}</p>}
        {place && <p class="soft">{place}</p>}
      </div>
      <Waiting phone={phone} />
      <StepClock phone={phone} look="line" />
      <section class="stack stack--tight">
        <h2>{t.whatHappens}</h2>
        <ul class="arrival__happenings">
          {t.happenings.map((happening) => (
            <li key={happening}>{happening}</li>
          ))}
        </ul>
      </section>
      <Present phone={phone} />
      <Programme phone={phone} />
    </>
  );
}

function Waiting({ phone }: { readonly phone: Phone }): JSX.Element | null {
  const t = phoneText.current.value.arrival;
  if (phone.session.sync.value.awaitingRoom) return <StatusLine>{t.awaitingRoom}</StatusLine>;
  return phone.course.value === undefined ? <StatusLine>{t.soon}</StatusLine> : null;
}

function Present({ phone }: { readonly phone: Phone }): JSX.Element | null {
  const t = phoneText.current.value.arrival;
  const counts = useMemo(
    () => steady(() => countByMunicipality(peopleInRoom(phone.session.state.value))),
    [phone],
  ).value;
  if (counts.length === 0) return null;
  return (
    <section class="stack stack--tight">
      <h2>{t.people(phone.peopleHere.value)}</h2>
      <ul class="arrival__municipalities plain-list" aria-label={t.byMunicipality}>
        {counts.map(({ municipality, people }) => (
          <li key={municipality} class="arrival__municipality">
            <span>{municipality || t.unknownMunicipality}</span>
            <b>{people}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
