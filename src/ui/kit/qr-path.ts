import { correction, generate } from "lean-qr";

/** A QR code as one SVG path: a unit square for each dark module, in runs along the rows. */
export interface QrPath {
  /** Modules along one side, without the quiet zone. */
  readonly size: number;
  readonly path: string;
}

/** Draws a text as a QR code. Loaded when the first code is shown. */
export function qrPath(text: string): QrPath {
  // The whole library, not its smallest form: it packs capital letters and digits, of which a link with a hub is full.
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = "";
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue;
      const start = x;
      while (code.get(x + 1, y)) x += 1;
      path += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`;
    }
  }
  return { size: code.size, path };
}
