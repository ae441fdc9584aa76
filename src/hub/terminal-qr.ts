import { generate } from "lean-qr";

/** Light cells around a code, as ISO 18004 asks for. */
const quietZone = 4;

/**
 * A QR code as lines of block characters, two cells of the code in each. With `colours` dark is black and light is
 * white whatever the terminal's theme; without, light cells are drawn and a dark background is assumed.
 */
export function terminalQr(text: string, colours: boolean): string {
  const code = generate(text);
  const rows = Array.from({ length: Math.ceil((code.size + 2 * quietZone) / 2) }, (_, row) => {
    const y = row * 2 - quietZone;
    const cells = Array.from({ length: code.size + 2 * quietZone }, (_, column) => {
      const x = column - quietZone;
      return block(!code.get(x, y), !code.get(x, y + 1));
    });
    return colours ? `\u001B[40;97m${cells.join("")}\u001B[0m` : cells.join("");
  });
  return rows.join("\n");
}

function block(upperIsLight: boolean, lowerIsLight: boolean): string {
  if (upperIsLight) return lowerIsLight ? "█" : "▀";
  return lowerIsLight ? "▄" : " ";
}
