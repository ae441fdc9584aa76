import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { copyIcon } from "../kit/desk-icons.ts";
import { scanIcon } from "../kit/icons.ts";
import { WifiButton } from "../wifi/wifi-button.tsx";
import { ConsolePanel } from "./console-panel.tsx";
import { copyLink } from "./copy-link.ts";
import type { ConsoleDesk } from "./console-desk.ts";
import { JoinDialog } from "./join-dialog.tsx";
import "./join-panel.css";

/** The join code, always in sight, with its link and its QR code one tap away. */
export function JoinPanel({ desk }: { readonly desk: ConsoleDesk }): JSX.Element {
  const t = consoleText.current.value.join;
  const [isOpen, setOpen] = useState(false);
  return (
    <ConsolePanel title={t.title} aside={<CodeInLine code={desk.session.code} />}>
      <div class="row">
        <Button icon={scanIcon} onClick={() => setOpen(true)}>
          {t.qr}
        </Button>
        <Button icon={copyIcon} onClick={() => void copyLink(desk).then((text) => desk.notices.show({ text }))}>
          {t.copy}
        </Button>
        <WifiButton hallWifi={desk.hallWifi} />
      </div>
      <JoinDialog desk={desk} open={isOpen} onClose={() => setOpen(false)} />
    </ConsolePanel>
  );
}

function CodeInLine({ code }: { readonly code: string }): JSX.Element {
  return (
    <span class="join-panel__code">
      <span aria-hidden="true">{code}</span>
      <span class="unseen">{[...code].join(" ")}</span>
    </span>
  );
}
