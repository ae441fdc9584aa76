import type { JSX } from "preact";
import type { Session, SyncState } from "../../live/session.ts";
import { carryText } from "../../text/carry/area.ts";
import { Icon } from "../kit/icon.tsx";
import { deviceIcon, linkedIcon } from "../kit/icons.ts";

/** How this device stands among the others, in one sentence and what it means. */
export function LinkState({ session }: { readonly session: Session }): JSX.Element {
  const t = carryText.current.value.state;
  const sync = session.sync.value;
  return (
    <section class="carry-screen__state stack stack--tight">
      <p class="carry-screen__state-line">
        <Icon path={sync.kind === "linked" ? linkedIcon : deviceIcon} />
        <span>{sentenceOf(sync)}</span>
      </p>
      <p class="soft">{t[`${sync.kind}Help`]}</p>
    </section>
  );
}

function sentenceOf({ kind, devices, heardSecondsAgo }: SyncState): string {
  const t = carryText.current.value.state;
  if (kind !== "linked") return t[kind];
  const heard = heardSecondsAgo === undefined ? "" : `, ${t.heard(heardSecondsAgo)}`;
  return `${t.linked(devices)}${heard}`;
}
