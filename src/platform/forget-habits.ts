/**
 * Clears what this page keeps of its person's habits outside the database; the language stays, as the device itself
 * speaks one.
 */
export function forgetHabits({ localStorage, sessionStorage }: Pick<Window, "localStorage" | "sessionStorage">): void {
  try {
    for (const key of Object.keys(localStorage)) if (key !== "iltapaja.language") localStorage.removeItem(key);
    sessionStorage.clear();
  } catch {
    // Where the browser keeps storage closed, nothing is in it.
  }
}
