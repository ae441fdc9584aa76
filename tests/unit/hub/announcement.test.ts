import { decodeQR } from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { announcement, type Place } from "../../../src/hub/announcement.ts";
import { terminalQr } from "../../../src/hub/terminal-qr.ts";

const place: Place = {
  url: "http://localhost:8080",
  host: "0.0.0.0",
  publicUrl: undefined,
  directPort: undefined,
  offer: undefined,
  lanAddresses: ["192.168.1.20", "10.0.0.5"],
  colours: false,
};

/** Reads a code from its block characters, as a camera would from the screen. */
function scan(blocks: string): string {
  const scale = 4;
  const rows = blocks
    .split("\n")
    .flatMap((line) => [
      Array.from(line, (cell) => cell === "█" || cell === "▀"),
      Array.from(line, (cell) => cell === "█" || cell === "▄"),
    ]);
  const width = (rows[0]?.length ?? 0) * scale;
  const height = rows.length * scale;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] ?? true;
      data.fill(light ? 255 : 0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return decodeQR({ width, height, data });
}

describe("terminalQr", () => {
  test("can be scanned", () => {
    expect(scan(terminalQr("http://192.168.1.20:8080", false))).toBe("http://192.168.1.20:8080");
  });

  test("sets its own colours where the terminal has them", () => {
    const [first = ""] = terminalQr("x", true).split("\n");
    expect(first.startsWith("\u001B[40;97m█")).toBe(true);
    expect(first.endsWith("\u001B[0m")).toBe(true);
  });
});

describe("announcement", () => {
  test("names every address, and the first as a code", () => {
    const text = announcement(place);
    expect(text).toContain(
      "  http://192.168.1.20:8080\n  http://10.0.0.5:8080\n  http://localhost:8080  (this machine)",
    );
    expect(text).toContain(terminalQr("http://192.168.1.20:8080", false));
    expect(text).toContain("Scan to open http://192.168.1.20:8080.");
  });

  test("puts the public address first", () => {
    expect(announcement({ ...place, publicUrl: "https://iltapaja.example" })).toContain(
      "Scan to open https://iltapaja.example.",
    );
  });

  test("prints the code by which an installed app learns of it, alone on its line", () => {
    const text = announcement({ ...place, directPort: 8080, offer: "1ABC" });
    expect(text).toContain("dial UDP port 8080 directly");
    expect(text.split("\n")).toContain("  1ABC");
    expect(announcement({ ...place, directPort: 8080 })).not.toContain("pasted");
    expect(announcement(place)).not.toContain("UDP");
  });

  test("names this machine alone when there is no network", () => {
    const text = announcement({ ...place, lanAddresses: [] });
    expect(text).toContain("Scan to open http://localhost:8080.");
    expect(text).not.toContain("(this machine)");
  });

  test("names the one address that it listens on", () => {
    const text = announcement({ ...place, host: "192.168.7.7", url: "https://localhost:8443" });
    expect(text).toContain("Scan to open https://192.168.7.7:8443.");
    expect(text).not.toContain("10.0.0.5");
  });
});
