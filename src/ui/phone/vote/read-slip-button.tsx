import type { FunctionComponent, JSX } from "preact";
import { useState } from "preact/hooks";
import { joinText } from "../../../text/join/area.ts";
import { roundText } from "../../../text/round/area.ts";
import type { ScanDialogProps } from "../../join/scan-view.tsx";
import { Button } from "../../kit/button.tsx";

type Scan = FunctionComponent<ScanDialogProps>;

/** Reads a paper slip with the camera, and goes to its page. What has been read is no place to come back to. */
export function ReadSlipButton({ room }: { readonly room: string }): JSX.Element {
  const t = roundText.current.value.slip;
  const [scan, setScan] = useState<{ readonly Dialog: Scan }>();
  const open = async (): Promise<void> => {
    const [{ ScanDialog }] = await Promise.all([import("../../join/scan-view.tsx"), joinText.load()]);
    setScan({ Dialog: ScanDialog });
  };
  const close = (): void => setScan(undefined);
  return (
    <>
      <div>
        <Button kind="primary" onClick={() => void open().catch((error: unknown) => reportError(error))}>
          {t.read}
        </Button>
      </div>
      {scan && (
        <scan.Dialog
          lead={t.lead}
          foreign={t.foreign}
          way={t.way}
          onClose={close}
          take={(text) => {
            const place = slipPlace(text, room);
            if (place === undefined) return false;
            close();
            location.hash = place;
            return true;
          }}
        />
      )}
    </>
  );
}

/** The place of a slip of this room in a link, as its QR code has it. */
function slipPlace(text: string, room: string): string | undefined {
  const [, place] = /#(\/slip\/[\w-]+\/[\w-]+)$/.exec(text) ?? [];
  return place?.startsWith(`/slip/${room}/`) ? place : undefined;
}
