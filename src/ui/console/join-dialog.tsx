import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { consoleText } from "../../text/console/area.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { copyIcon } from "../kit/desk-icons.ts";
import { JoinCodeText } from "../kit/join-code-text.tsx";
import { QrCode } from "../kit/qr-code.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { copyLink } from "./copy-link.ts";
import "./join-dialog.css";

interface JoinDialogProps {
  readonly desk: ConsoleDesk;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The join code, its QR code and its link, large enough to be held up to somebody. */
export function JoinDialog({ desk, open, onClose }: JoinDialogProps): JSX.Element {
  const t = consoleText.current.value;
  const { code, joinLink } = desk.session;
  // Inside the dialog: what is said behind it cannot be heard.
  const [said, setSaid] = useState("");
  return (
    <Dialog
      open={open}
      title={t.join.qrTitle}
      onClose={onClose}
      actions={
        <>
          <Button icon={copyIcon} onClick={() => void copyLink(desk).then(setSaid)}>
            {t.join.copy}
          </Button>
          <Button onClick={onClose}>{t.join.close}</Button>
        </>
      }
    >
      <div class="join-dialog">
        <p>{t.hall.joinText}</p>
        <QrCode text={joinLink} label={t.join.qrTitle} />
        <JoinCodeText code={code} />
        <p class="small soft">
          <span>{`${t.join.link}: `}</span>
          <span class="join-dialog__link">{joinLink}</span>
        </p>
        <output>{said}</output>
      </div>
    </Dialog>
  );
}
