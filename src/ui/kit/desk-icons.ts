import type { IconPath } from "./icons.ts";

// Drawings that only a laptop's screens use: the way in and phones do without them.

export const forwardIcon: IconPath = "M5 12h14M13 6l6 6-6 6";
export const upIcon: IconPath = "M12 19V5M6 11l6-6 6 6";
export const downIcon: IconPath = "M12 5v14M6 13l6 6 6-6";
export const moreIcon: IconPath = "M5 12h.01M12 12h.01M19 12h.01";
export const penIcon: IconPath = "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5";
export const phoneIcon: IconPath = "M7.5 3h9v18h-9zM11 18h2";
export const projectorIcon: IconPath = "M3 4h18M4.5 4v11h15V4M12 15v3M9 21l3-3 3 3";
export const eyeIcon: IconPath =
  "M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5S5 16.5 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z";
export const eyeOffIcon: IconPath =
  "M4 4l16 16M9.5 6c.8-.3 1.6-.5 2.5-.5 4 0 7 2 9.5 6.5-.8 1.4-1.6 2.5-2.5 3.4M6 8c-1.3 1-2.4 2.3-3.5 4 2.5 4.5 5.5 6.5 9.5 6.5 1.5 0 2.8-.3 4-.8";
export const pauseIcon: IconPath = "M8 5v14M16 5v14";
export const settingsIcon: IconPath = "M4 7h9M19 7h1M16 4.5v5M4 17h1M11 17h9M8 14.5v5";
export const printIcon: IconPath = "M7 9V3h10v6M7 17H3.5V9h17v8H17M7 14h10v7H7z";
export const copyIcon: IconPath = "M8.5 8.5h11v11h-11zM15.5 8.5v-4h-11v11h4";
