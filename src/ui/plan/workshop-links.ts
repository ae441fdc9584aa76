/** The fragment of a workshop's screen on this device. */
export function workshopLink(
  screen: "plan" | "console" | "projector" | "remote" | "phone" | "results" | "carry" | "recovery" | "device" | "slips",
  room: string,
): string {
  return `#/${screen}/${room}`;
}
