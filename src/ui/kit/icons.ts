/** An icon: the path of its strokes on a 24 x 24 field. Each is its own export, so a route carries only its own. */
export type IconPath = string;

export const plusIcon: IconPath = "M12 5v14M5 12h14";
export const minusIcon: IconPath = "M5 12h14";
export const closeIcon: IconPath = "M6 6l12 12M18 6L6 18";
export const checkIcon: IconPath = "M5 13l4.5 4.5L19 7";
export const backIcon: IconPath = "M19 12H5M11 6l-6 6 6 6";
export const handIcon: IconPath =
  "M8 12V5.5a1.5 1.5 0 0 1 3 0V11 4a1.5 1.5 0 0 1 3 0v7-5a1.5 1.5 0 0 1 3 0v8c0 4-2.5 7-6 7-3 0-4.5-1.5-6-4.5L3.5 13.5A1.5 1.5 0 0 1 6 12l2 2.5";
export const binIcon: IconPath = "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5";
export const undoIcon: IconPath = "M4 9h10a5.5 5.5 0 0 1 0 11H8M8 5L4 9l4 4";
export const shareIcon: IconPath = "M12 15V3M8 6.5L12 3l4 3.5M6 11H5v10h14V11h-1";
export const saveFileIcon: IconPath = "M12 3v12M7.5 11L12 15.5 16.5 11M4 20h16";
export const openFileIcon: IconPath = "M12 16V4M7.5 8.5L12 4l4.5 4.5M4 20h16";
export const scanIcon: IconPath = "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8.5 8.5h7v7h-7z";
export const resultsIcon: IconPath = "M5 20v-7M12 20V5M19 20v-10M3 20h18";
export const peopleIcon: IconPath =
  "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6M18 14.5c2 .8 3.2 2.7 3.5 5.5";
export const tableIcon: IconPath =
  "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 3.5v.01M12 20.5v.01M3.5 12h.01M20.5 12h.01";
export const noteIcon: IconPath = "M5 4h14v10l-6 6H5zM19 14h-6v6";
export const clockIcon: IconPath = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2";
export const playIcon: IconPath = "M7 4.5v15L19.5 12z";
export const infoIcon: IconPath = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v6M12 7.5v.01";
export const warningIcon: IconPath = "M12 3.5L2.5 20h19zM12 10v5M12 17.5v.01";
export const linkedIcon: IconPath = "M9 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM21 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM9 12h6";
export const deviceIcon: IconPath = "M7.5 3h9v18h-9zM10 12l1.5 1.5L14.5 10";
