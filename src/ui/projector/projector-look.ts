/** How the picture is tuned to the hall: what the person at the laptop chooses, the same all evening. */
export interface ProjectorLook {
  readonly theme: "light" | "dark";
  /** `strong`: for a projector whose black is grey. */
  readonly contrast: "usual" | "strong";
  /** Whether the wall says how many have come. */
  readonly showsCounts: boolean;
  /** Whether the keys D and F do anything; single letters can disturb people who dictate. */
  readonly letterKeys: boolean;
}

export const usualLook: ProjectorLook = { theme: "light", contrast: "usual", showsCounts: true, letterKeys: true };
