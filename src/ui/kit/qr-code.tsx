import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import "./qr-code.css";
import type { QrPath } from "./qr-path.ts";

/** Modules of white around the code, as the standard asks. */
const quietZone = 4;

export interface QrCodeProps {
  readonly text: string;
  /** What the code is for, spoken. */
  readonly label: string;
  /** Fills its place, for the projector. */
  readonly wall?: boolean | undefined;
}

/** A QR code, black on white in every theme. The place is kept while the drawing is loaded. */
export function QrCode({ text, label, wall }: QrCodeProps): JSX.Element {
  const [code, setCode] = useState<QrPath>();
  useEffect(() => {
    let wanted = true;
    void import("./qr-path.ts").then(({ qrPath }) => wanted && setCode(qrPath(text)));
    return () => {
      wanted = false;
    };
  }, [text]);
  const side = (code?.size ?? 0) + 2 * quietZone;
  return (
    <figure class={wall ? "qr-code qr-code--wall" : "qr-code"}>
      <svg
        viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
        aria-hidden="true"
        focusable="false"
        shape-rendering="crispEdges"
      >
        {code && <path d={code.path} />}
      </svg>
      <figcaption class="unseen">{label}</figcaption>
    </figure>
  );
}
