import { useLayoutEffect, useRef } from "preact/hooks";

/** What was drawn last, for timers and keys that outlive a drawing and must not be started anew by each. */
export function useLatest<T>(value: T): { readonly current: T } {
  const ref = useRef(value);
  useLayoutEffect(() => {
    ref.current = value;
  }, [value]);
  return ref;
}
