import { useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { carriedOver, carriedPosition, spliceBetween, spliced, type Splice } from "../../../domain/splice.ts";
import type { Refusal } from "../../../live/session.ts";
import type { SharedTexts } from "../../../live/shared-texts.ts";

/** How long typing rests before it becomes an entry: one for some words, not one for each letter. */
const restMs = 700;

/** A shared text in a field: what is typed here, and what others write meanwhile. */
export interface SharedField {
  readonly value: string;
  /** True until what was typed is on this device's disk. */
  readonly isPending: boolean;
  readonly refusal: Refusal | undefined;
  readonly ref: { current: HTMLTextAreaElement | null };
  write(value: string): void;
  /** Writes down at once what has been typed. */
  flush(): void;
}

/** Binds a field to a shared text: others' words appear around the cursor and never move it from its place. */
export function useSharedText(texts: SharedTexts, name: string): SharedField {
  const [value, setValue] = useState(() => texts.read(name));
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | undefined>();
  const ref = useRef<HTMLTextAreaElement>(null);
  const field = useRef({ base: value, value, cursor: undefined as number | undefined, timer: 0 }).current;

  const flush = async (): Promise<void> => {
    clearTimeout(field.timer);
    const { base, value } = field;
    if (base === value) return;
    field.base = value; // what is typed while this one is written is the next change
    const outcome = await texts.edit(name, base, value);
    if (!outcome.done && field.base === value) field.base = base; // not written: the next try takes it along
    setRefusal(outcome.done ? undefined : outcome.refusal);
    setPending(field.base !== field.value);
  };

  useSignalEffect(() => {
    const text = texts.read(name);
    if (text === field.base) return;
    const theirs = spliceBetween(field.base, text);
    field.cursor = cursorAfter(ref.current, theirs);
    field.value =
      field.value === field.base ? text : spliced(text, carriedOver(spliceBetween(field.base, field.value), theirs));
    field.base = text;
    setValue(field.value);
  });
  useLayoutEffect(() => {
    if (field.cursor !== undefined) ref.current?.setSelectionRange(field.cursor, field.cursor);
    field.cursor = undefined;
  }, [value, field]);
  // A layout effect: what a passive one does at the end may come only after the next frame.
  useLayoutEffect(() => {
    const flushWhenHidden = (): void => void flush();
    document.addEventListener("visibilitychange", flushWhenHidden);
    return () => {
      document.removeEventListener("visibilitychange", flushWhenHidden);
      void flush();
    };
    // The field's state is one object for its whole life; another text is another component.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return {
    value,
    isPending,
    refusal,
    ref,
    write(next) {
      field.value = next;
      setValue(next);
      setPending(true);
      clearTimeout(field.timer);
      field.timer = window.setTimeout(() => void flush(), restMs);
    },
    flush: () => void flush(),
  };
}

function cursorAfter(area: HTMLTextAreaElement | null, theirs: Splice): number | undefined {
  return area && document.activeElement === area ? carriedPosition(area.selectionStart, theirs) : undefined;
}
