import type { JSX } from "preact";
import { phoneText } from "../../text/phone/area.ts";
import { Icon } from "../kit/icon.tsx";
import { clockIcon, noteIcon, resultsIcon, tableIcon, type IconPath } from "../kit/icons.ts";
import { places, type Following, type Place } from "./following.ts";
import "./phone-nav.css";

const icons: Readonly<Record<Place, IconPath>> = {
  now: clockIcon,
  notes: noteIcon,
  table: tableIcon,
  results: resultsIcon,
};

/** The four places of the phone, at the thumb. */
export function PhoneNav({ following }: { readonly following: Following }): JSX.Element {
  const t = phoneText.current.value.nav;
  const here = following.place.value;
  return (
    <nav class="phone-nav" aria-label={t.label}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          class="phone-nav__place"
          aria-current={place === here ? "page" : undefined}
          onClick={() => following.goTo(place)}
        >
          <Icon path={icons[place]} />
          <span class="phone-nav__name">{t[place]}</span>
        </button>
      ))}
    </nav>
  );
}
