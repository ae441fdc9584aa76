import { decodeQR } from "qr/decode.js";
import { describe, expect, it, vi } from "vitest";
import { QrCode } from "../../../src/ui/kit/qr-code.tsx";
import { qrPath } from "../../../src/ui/kit/qr-path.ts";
import { paintQr } from "../../kit/paint-qr.ts";
import { show } from "./show.tsx";

const link = "https://iltapaja.example/#K7QF-9XMP-2RTD";

describe("qrPath", () => {
  it("is read back by a decoder", () => {
    expect(decodeQR(paintQr(qrPath(link)))).toBe(link);
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
