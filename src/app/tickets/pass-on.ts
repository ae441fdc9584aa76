import type { Session } from "../../live/session.ts";
import { forgetHabits } from "../../platform/forget-habits.ts";
import { generateDoor, generateKeys } from "../../platform/web-crypto.ts";
import type { PassProblem } from "../../ui/keys/device-screen.tsx";
import type { Workshops } from "../workshops.ts";

/**
 * Takes a person off this device: her key, drafts and introduction go, the room's entries stay, hers among them, and
 * travel on as anybody's. Then the page starts afresh at the join form; gives why where it does not.
 */
export async function passOn(workshops: Workshops, { room, code }: Session): Promise<PassProblem | undefined> {
  // A window that goes on with the old key would bring back what is deleted here.
  if (await isOpenElsewhere(room)) return "otherWindow";
  const { store, subtle } = workshops.device;
  try {
    const keys = await generateKeys(subtle, false);
    const door = await generateDoor(subtle);
    await workshops.close();
    // The device goes on with the room's own secrets; whether the next person may come in is asked anew.
    const { secrets } = (await store.loadKeys(room)) ?? {};
    await store.replacePerson(room, { keys, door, secrets });
  } catch (error) {
    reportError(error);
    return "nextFailed";
  }
  forgetHabits(window);
  location.replace(`#/join/${code}`);
  location.reload(); // what the page has in its memory goes too
  return undefined;
}

/** Whether another window of this device has the room open; where windows cannot be counted, none is taken to be. */
async function isOpenElsewhere(room: string): Promise<boolean> {
  // Missing on pages without https, whatever the types say.
  const locks: LockManager | undefined = navigator.locks;
  const state = await locks?.query();
  const open = [...(state?.held ?? []), ...(state?.pending ?? [])].filter(({ name }) => name === `iltapaja ${room}`);
  return open.length > 1;
}
