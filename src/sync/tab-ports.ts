/** Locks that all tabs of this device share; the browser's Web Locks are such. */
export interface Locks {
  /**
   * Runs the task while this tab alone holds the lock, and resolves when the task has ended. Rejects when the signal
   * ends the wait, or when the lock was taken away.
   */
  hold(name: string, signal: AbortSignal, task: () => Promise<void>): Promise<void>;
}

/** A channel among the tabs of this device; nobody hears herself. */
export interface TabChannel {
  post(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
  close(): void;
}
