import { useEffect, useState } from "preact/hooks";

/** How long after the last movement the cursor and the controls stay. */
const awakeMs = 3000;

/** Whether somebody has just moved the pointer, touched the picture or pressed Tab. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => setAwake(false), awakeMs);
    const wake = (): void => {
      clearTimeout(timer);
      setAwake(true);
      timer = setTimeout(() => setAwake(false), awakeMs);
    };
    const wakeByTab = (event: KeyboardEvent): void => {
      if (event.key === "Tab") wake();
    };
    window.addEventListener("pointermove", wake);
    window.addEventListener("pointerdown", wake);
    window.addEventListener("keydown", wakeByTab);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", wake);
      window.removeEventListener("pointerdown", wake);
      window.removeEventListener("keydown", wakeByTab);
    };
  }, []);
  return awake;
}
