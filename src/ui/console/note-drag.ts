import { useState } from "preact/hooks";

const format = "text/plain";

/** Begins to drag a note or a person: the id travels with the pointer. */
export function startDrag(event: DragEvent, dragged: { readonly id: string }): void {
  if (!event.dataTransfer) return;
  event.dataTransfer.setData(format, dragged.id);
  event.dataTransfer.effectAllowed = "move";
}

/** A place where something can be dropped: its handlers, and whether something hangs above it. */
export interface DropPlace {
  readonly isOver: boolean;
  readonly handlers: {
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
  };
}

/** Lets something be dropped on an element; `onDrop` gets the id that was dragged. */
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
