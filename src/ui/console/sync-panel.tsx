import type { JSX } from "preact";
import type { StorageState, SyncState } from "../../live/session.ts";
import { consoleText } from "../../text/console/area.ts";
import { LinkButton } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { checkIcon, deviceIcon, linkedIcon, shareIcon, warningIcon, type IconPath } from "../kit/icons.ts";
import { StatusLine } from "../kit/status-line.tsx";
import { workshopLink } from "../plan/workshop-links.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { ConsolePanel } from "./console-panel.tsx";
import { HealthFacts } from "./health-facts.tsx";
import "./sync-panel.css";

/** After so many seconds without a word, somebody should look at the network. */
const quietAfter = 60;

/** How this device is linked and whether things are kept, in plain words, with what to do. */
export function SyncPanel({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const { session } = desk;
  const t = consoleText.current.value.sync;
  const sync = session.sync.value;
  const storage = session.storage.value;
  return (
    <ConsolePanel title={t.title}>
      <Fact icon={sync.kind === "linked" ? linkedIcon : deviceIcon} text={linkSentence(sync)} />
      {sync.kind !== "linked" && <p class="small">{sync.kind === "alone" ? t.aloneHelp : t.linkingHelp}</p>}
      <Fact icon={storage.kind === "failed" ? warningIcon : checkIcon} text={storageSentence(storage)} />
      {warningsOf(sync).map((warning) => (
        <StatusLine key={warning} tone="warning">
          {warning}
        </StatusLine>
      ))}
      {sync.kind === "linked" && <p class="small soft">{detailsOf(sync)}</p>}
      <HealthFacts desk={desk} />
      <LinkButton icon={shareIcon} href={workshopLink("carry", session.room)}>
        {t.carry}
      </LinkButton>
    </ConsolePanel>
  );
}

function Fact({ icon, text }: { readonly icon: IconPath; readonly text: string }): JSX.Element {
  return (
    <p class="sync-panel__fact">
      <Icon path={icon} />
      <span>{text}</span>
    </p>
  );
}

function linkSentence(sync: SyncState): string {
  const t = consoleText.current.value.sync;
  return sync.kind === "linked" ? t.linked(sync.devices) : t[sync.kind];
}

function storageSentence(storage: StorageState): string {
  const t = consoleText.current.value.sync.storage;
  return storage.kind === "failed" ? t[storage.reason] : t[storage.kind];
}

function warningsOf(sync: SyncState): readonly string[] {
  const t = consoleText.current.value.sync;
  const isQuiet = sync.kind === "linked" && (sync.heardSecondsAgo ?? 0) > quietAfter;
  const hub = sync.hub === "unreachable" || sync.hub === "full" ? t.hub[sync.hub] : "";
  const isolated = sync.isolated && sync.kind === "linked" ? t.isolated : "";
  return [sync.awaitingRoom ? t.awaiting : "", isQuiet ? t.quiet : "", isolated, hub].filter(
    (warning) => warning !== "",
  );
}

function detailsOf(sync: SyncState): string {
  const t = consoleText.current.value.sync;
  const facts = [
    sync.hub === "reachable" ? t.hub.reachable : "",
    sync.relayed ? `${t.direct(sync.direct)}, ${t.relayed}.` : `${t.direct(sync.direct)}.`,
    sync.heardSecondsAgo === undefined ? "" : `${t.heard(sync.heardSecondsAgo)}.`,
  ];
  return facts.filter((fact) => fact !== "").join(" ");
}
