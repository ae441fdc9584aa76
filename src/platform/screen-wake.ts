/** Keeps the screen on while the page is visible, where the browser can; returns how to stop. */
export function keepScreenOn(scope: Pick<Window, "navigator" | "document">): () => void {
  let lock: WakeLockSentinel | undefined;
  const request = async (): Promise<void> => {
    if (scope.document.visibilityState !== "visible" || !("wakeLock" in scope.navigator)) return;
    try {
      lock = await scope.navigator.wakeLock.request("screen");
    } catch {
      // Refused on low battery: the evening goes on.
    }
  };
  const renew = (): void => void request();
  renew();
  scope.document.addEventListener("visibilitychange", renew);
  return () => {
    scope.document.removeEventListener("visibilitychange", renew);
    void lock?.release();
  };
}
