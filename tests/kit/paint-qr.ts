import type { QrPath } from "../../src/ui/kit/qr-path.ts";

/** Paints the path's runs as black squares of `scale` pixels with a quiet zone, as a browser does. */
export function paintQr({ size, path }: QrPath, scale = 6) {
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
