import { afterEach, beforeAll, beforeEach, describe, expect, it, vi, type Mock } from "vitest";
import { commonText } from "../../../src/text/common/area.ts";
import { joinText } from "../../../src/text/join/area.ts";
import { ScanView, type ScanViewProps } from "../../../src/ui/join/scan-view.tsx";
import { show, type Shown } from "../kit/show.tsx";

let shown: Shown;
let onCode: Mock<ScanViewProps["onCode"]>;
let onClose: Mock<() => void>;
let pictures: string[];
const stop = vi.fn();

beforeAll(() => Promise.all([commonText.load(), joinText.load()]));

beforeEach(() => {
  onCode = vi.fn();
  onClose = vi.fn();
  stop.mockClear();
  pictures = [];
  vi.stubGlobal("BarcodeDetector", FakeDetector);
  vi.spyOn(HTMLMediaElement.prototype, "readyState", "get").mockReturnValue(4);
  vi.spyOn(HTMLMediaElement.prototype, "srcObject", "set").mockReturnValue();
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
});

afterEach(() => {
  shown.gone();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A browser's reader that sees the texts in `pictures`, one in each picture. */
class FakeDetector {
  static async getSupportedFormats(): Promise<readonly string[]> {
    return ["qr_code"];
  }

  async detect(): Promise<readonly { readonly rawValue: string }[]> {
    const text = pictures.shift();
    return text === undefined ? [] : [{ rawValue: text }];
  }
}

function stubCamera(getUserMedia: () => Promise<unknown>): void {
  vi.stubGlobal("navigator", { mediaDevices: { getUserMedia } });
}

const picture = { getTracks: () => [{ stop }] };

async function scan(): Promise<void> {
  shown = await show(<ScanView onCode={onCode} onClose={onClose} />);
}

describe("ScanView", () => {
  it("goes on with the code of a seat, which is not a code to join with", async () => {
    stubCamera(async () => picture);
    pictures = ["https://iltapaja.example/#/ticket/K7QF-9XMP-2RTD-0123-4567-89AB-CDEF-GHJK-AAAA/1ABC"];
    await scan();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(location.hash).toBe("#/ticket/K7QF-9XMP-2RTD-0123-4567-89AB-CDEF-GHJK-AAAA/1ABC");
    expect(onCode).not.toHaveBeenCalled();
    location.hash = "";
  });

  it("gives the code of our link with the link itself, closes and switches the camera off", async () => {
    stubCamera(async () => picture);
    pictures = ["https://iltapaja.example/#K7QF-9XMP-2RTD?hub=192.168.1.5"];
    await scan();
    await vi.waitFor(() =>
      expect(onCode).toHaveBeenCalledWith("K7QF9XMP2RTD", "https://iltapaja.example/#K7QF-9XMP-2RTD?hub=192.168.1.5"),
    );
    expect(onClose).toHaveBeenCalledOnce();
    shown.gone();
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });

  it("says that another's QR code is not ours, and goes on reading", async () => {
    stubCamera(async () => picture);
    pictures = ["https://menu.example/lunch", "K7QF-9XMP-2RTD"];
    await scan();
    await vi.waitFor(() => expect(shown.text()).toContain("Tämä QR-koodi ei vie työpajaan."));
    expect(onCode).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onCode).toHaveBeenCalledOnce());
  });

  it("reads by itself where the browser's reader turns out not to work", async () => {
    stubCamera(async () => picture);
    const detect = vi.spyOn(FakeDetector.prototype, "detect").mockRejectedValue(new Error("service unavailable"));
    await scan();
    await vi.waitFor(() => expect(detect).toHaveBeenCalledOnce());
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect(detect).toHaveBeenCalledOnce();
    expect(shown.root.querySelector("video")).not.toBeNull();
  });

  it.each([
    ["NotAllowedError", "Kameraa ei saatu käyttää."],
    ["NotFoundError", "Tästä laitteesta ei löytynyt kameraa."],
    ["NotReadableError", "Kamera on toisen sovelluksen käytössä."],
  ])("explains %s and offers typing", async (name, words) => {
    stubCamera(() => Promise.reject(new DOMException("", name)));
    await scan();
    await vi.waitFor(() => expect(shown.text()).toContain(words));
    await shown.tap("Kirjoita koodi");
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("explains an address where cameras are not allowed", async () => {
    vi.stubGlobal("navigator", {});
    await scan();
    await vi.waitFor(() => expect(shown.text()).toContain("Tässä osoitteessa selain ei anna käyttää kameraa."));
  });

  it("asks again after a refusal", async () => {
    const getUserMedia = vi.fn<() => Promise<unknown>>();
    getUserMedia.mockRejectedValueOnce(new DOMException("", "NotAllowedError")).mockResolvedValue(picture);
    stubCamera(getUserMedia);
    await scan();
    await vi.waitFor(() => expect(shown.has("Yritä uudelleen")).toBe(true));
    await shown.tap("Yritä uudelleen");
    await vi.waitFor(() => expect(shown.root.querySelector("video")).not.toBeNull());
  });

  it("switches off a camera that comes after the view was closed", async () => {
    stubCamera(() => new Promise((resolve) => setTimeout(resolve, 20, picture)));
    await scan();
    shown.gone();
    await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
  });
});
