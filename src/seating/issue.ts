/** Rules that contradict each other or the room, named so that a screen can say which to change. */
export type Issue =
  | { readonly kind: "no-tables"; readonly round: number }
  | { readonly kind: "unknown-person"; readonly person: string }
  | { readonly kind: "unknown-table"; readonly table: string }
  | { readonly kind: "repeated-id"; readonly id: string }
  | {
      readonly kind: "too-few-seats";
      readonly round: number;
      readonly people: number;
      readonly seats: number;
    }
  | {
      readonly kind: "pinned-twice";
      readonly round: number;
      readonly person: string;
      readonly tables: readonly string[];
    }
  | { readonly kind: "pinned-to-closed"; readonly round: number; readonly person: string; readonly table: string }
  | {
      readonly kind: "pins-over-seats";
      readonly round: number;
      readonly table: string;
      readonly people: readonly string[];
      readonly seats: number;
    }
  | { readonly kind: "together-pinned-apart"; readonly round: number; readonly people: readonly string[] }
  | {
      readonly kind: "together-too-large";
      readonly round: number;
      readonly people: readonly string[];
      readonly seats: number;
    }
  | { readonly kind: "together-no-room"; readonly round: number; readonly people: readonly string[] }
  | { readonly kind: "together-and-apart"; readonly people: readonly [string, string] }
  | { readonly kind: "apart-pinned-together"; readonly round: number; readonly people: readonly [string, string] }
  | { readonly kind: "apart-impossible"; readonly round: number; readonly people: readonly [string, string] }
  | { readonly kind: "alone"; readonly round: number; readonly tables: readonly string[] };
