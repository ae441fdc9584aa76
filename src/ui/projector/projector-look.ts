import * as v from "valibot";

export const pictureThemes = ["light", "dark", "weak"] as const;

/** `weak`: for a projector whose black is grey. */
type PictureTheme = (typeof pictureThemes)[number];

const LookSchema = v.object({
  theme: v.fallback(v.picklist(pictureThemes), "light"),
  showsCounts: v.fallback(v.boolean(), true),
  letterKeys: v.fallback(v.boolean(), true),
  hall: v.fallback(v.object({ metres: v.number(), pictureMetres: v.number() }), { metres: 0, pictureMetres: 0 }),
});

/** How the picture is tuned to the hall: what the person at the laptop chooses, the same all evening. */
export interface ProjectorLook {
  readonly theme: PictureTheme;
  /** Whether the wall says how many have come. */
  readonly showsCounts: boolean;
  /** Whether the keys D and F do anything; single letters can disturb people who dictate. */
  readonly letterKeys: boolean;
  readonly hall: Hall;
}

/** The hall as the person at the laptop measures it; 0 where nothing has been said. */
export interface Hall {
  /** From the picture to the last row, in metres. */
  readonly metres: number;
  /** How wide the picture on the wall is, in metres. */
  readonly pictureMetres: number;
}

export const usualLook: ProjectorLook = v.parse(LookSchema, {});

/** The look in a text that a device has kept; where it says nothing usable, the usual one. */
export function lookFrom(text: string): ProjectorLook {
  try {
    const kept = v.safeParse(LookSchema, JSON.parse(text));
    return kept.success ? kept.output : usualLook;
  } catch {
    return usualLook;
  }
}
