const name = "iltapaja-reopen";
let listening = false;

/** Loads this window anew when another one says that its workshop has to be opened again. */
export function reopenWithOthers(): void {
  if (listening) return;
  listening = true;
  new BroadcastChannel(name).onmessage = () => location.reload();
}

/** Says so to all windows of the app on this device, this one included. */
export function reopenAll(): void {
  new BroadcastChannel(name).postMessage("");
  location.reload();
}
