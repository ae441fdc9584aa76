/** Why there is no picture, as far as the browser tells. */
export type CameraProblem = "refused" | "missing" | "busy" | "insecure";

/** Asks for the camera at the back of the phone. The browser may ask the person first. */
export async function openCamera(): Promise<MediaStream | CameraProblem> {
  // Absent on plain http, although its type says otherwise.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return "insecure";
  try {
    return await devices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false });
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof Error ? error.name : "";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "missing";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "refused";
}
