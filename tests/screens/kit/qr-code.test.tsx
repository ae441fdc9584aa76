import { decodeQR } from "qr/decode.js";
import { describe, expect, it, vi } from "vitest";
import { QrCode } from "../../../src/ui/kit/qr-code.tsx";
import { qrPath } from "../../../src/ui/kit/qr-path.ts";
import { show } from "./show.tsx";

const link = "https://iltapaja.example/#K7QF-9XMP-2RTD";

/** Paints the path's runs as black squares of `scale` pixels with a quiet zone, as a browser does. */
function paint({ size, path }: { readonly size: number; readonly path: string }, scale = 6) {
  const side = (size + 8) * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = "", y = "", run = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) + 4) * scale + row) * side + (Number(x) + 4) * scale;
      for (let pixel = start; pixel < start + Number(run) * scale; pixel += 1) data.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

describe("qrPath", () => {
  it("is read back by a decoder", () => {
    expect(decodeQR(paint(qrPath(link)))).toBe(link);
  });
});

describe("QrCode", () => {
  it("keeps its place and draws the code when the drawing has been loaded", async () => {
    const shown = await show(<QrCode text={link} label="Liittymislinkki" />);
    expect(shown.text()).toBe("Liittymislinkki");
    await vi.waitFor(() => expect(shown.root.querySelector("path")?.getAttribute("d")).toBe(qrPath(link).path));
    shown.gone();
  });
});
