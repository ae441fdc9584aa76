import { hrefTo, parseRoute } from "../routes.ts";
import { goTo } from "../router.ts";
import { waitingFile } from "./waiting-file.ts";

/**
 * Takes a file that is dropped on any page of an open workshop to the screen that takes it in. Without this the browser
 * would leave the app and show the file.
 */
export function takeDrops(scope: Pick<Window, "document" | "location">): void {
  scope.document.addEventListener("dragover", (event) => {
    if (roomIn(scope) !== undefined && hasFiles(event)) event.preventDefault();
  });
  scope.document.addEventListener("drop", (event) => {
    const room = roomIn(scope);
    const file = event.dataTransfer?.files[0];
    if (room === undefined || !file) return;
    event.preventDefault();
    waitingFile.value = file;
    goTo(hrefTo("carry", room));
  });
}

/** Notes are dragged too; they are no files. */
function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

/** An archive takes nothing in. */
function roomIn({ location }: Pick<Window, "location">): string | undefined {
  const route = parseRoute(location.hash);
  return "room" in route && !route.room.startsWith("archive-") ? route.room : undefined;
}
