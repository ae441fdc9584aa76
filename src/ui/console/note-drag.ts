import { useState } from "preact/hooks";
import type { Note } from "../../domain/notes.ts";

const format = "text/plain";

/** Begins to drag a note: its id travels with the pointer. */
export function startDrag(event: DragEvent, note: Note): void {
  if (!event.dataTransfer) return;
  event.dataTransfer.setData(format, note.id);
  event.dataTransfer.effectAllowed = "move";
}

/** A place where notes can be dropped: its handlers, and whether a note hangs above it. */
export interface DropPlace {
  readonly isOver: boolean;
  readonly handlers: {
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

/** Lets notes be dropped on an element; `onDrop` gets the id that was dragged. */
export function useDropPlace(onDrop: (note: string) => void): DropPlace {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave({ currentTarget, relatedTarget }) {
        const stays =
          currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!stays) setOver(false);
      },
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer?.getData(format) ?? "");
      },
    },
  };
}
