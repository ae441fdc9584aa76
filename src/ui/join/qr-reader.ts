/** Reads the text of a QR code in the picture that a video shows now; undefined when there is none. */
export type QrReader = (video: HTMLVideoElement) => Promise<string | undefined>;

interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own reader where there is one that works, else ours, which is loaded when it is needed. */
export async function createQrReader(): Promise<QrReader> {
  let read = (await nativeReader()) ?? (await ownReader());
  return async (video) => {
    try {
      return await read(video);
    } catch {
      // Android has the class on phones where the service behind it is missing: it fails at the first picture.
      read = await ownReader();
      return undefined;
    }
  };
}

async function nativeReader(): Promise<QrReader | undefined> {
  // Not in TypeScript's DOM library, and missing on iPhones and in Firefox.
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  if (!BarcodeDetector) return undefined;
  const formats = await BarcodeDetector.getSupportedFormats();
  if (!formats.includes("qr_code")) return undefined;
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  return async (video) => (await detector.detect(video))[0]?.rawValue;
}

/** Wider pictures take longer to search and show nothing more of a code that fills a third of the picture. */
const searchedWidth = 640;

async function ownReader(): Promise<QrReader> {
  const { decodeQR } = await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    if (!context || video.videoWidth === 0) return undefined;
    canvas.width = Math.min(searchedWidth, video.videoWidth);
    canvas.height = Math.round((canvas.width * video.videoHeight) / video.videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      return undefined; // the decoder throws when the picture has no code
    }
  };
}
