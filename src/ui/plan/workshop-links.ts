/** The fragment of a workshop's screen on this device. */
export function workshopLink(screen: "plan" | "console" | "projector" | "phone" | "results", room: string): string {
  return `#/${screen}/${room}`;
}
