import { act } from "preact/test-utils";
import type { Language } from "../../../src/domain/languages.ts";
import type { Room } from "../../../src/domain/room.ts";
import { fetchLatePart } from "../../../src/ui/phone/use-late-part.ts";
import { commonText } from "../../../src/text/common/area.ts";
import { phoneText } from "../../../src/text/phone/area.ts";
import { PhoneScreen } from "../../../src/ui/phone/phone-screen.tsx";
import { fakeSession, type FakeSession, type FakeSessionOptions } from "../../kit/fake-session.ts";
import { show, type Shown } from "../kit/show.tsx";

/** A participant's phone in the test's document. */
export interface OpenPhone extends Shown {
  readonly session: FakeSession;
  /** What is kept of unfinished texts, by field. */
  readonly drafts: Map<string, string>;
  /** Files that were handed over, as [name, text]. */
  readonly files: readonly (readonly [string, string])[];
  readonly chosenLanguages: readonly Language[];
  /** How many times the phone has shaken. */
  shakes(): number;
  /** Puts another room in place, as when entries arrive. */
  arrive(change: (room: Room) => Room): Promise<void>;
  /** Lets every answer come back and be drawn. */
  settle(): Promise<void>;
  /** The tap, and everything that follows from it. */
  press(name: string): Promise<void>;
}

export interface PhoneOptions extends FakeSessionOptions {
  readonly drafts?: readonly (readonly [string, string])[];
}

/** Opens a phone on a room; its person is participant 12 of the sample. */
export async function openPhoneOn(room: Room, options: PhoneOptions = {}): Promise<OpenPhone> {
  // What is fetched late is there in a moment; tests do not wait for the compiler.
  await Promise.all([commonText.load(), phoneText.load(), fetchLatePart()]);
  const session = fakeSession(room, options);
  const drafts = new Map(options.drafts);
  const store = {
    load: (field: string) => Promise.resolve(drafts.get(field) ?? ""),
    save: (field: string, text: string) => void drafts.set(field, text),
  };
  const files: [string, string][] = [];
  const chosenLanguages: Language[] = [];
  let shakes = 0;
  const shown = await show(
    <PhoneScreen
      session={session}
      draft={store}
      onTableChange={() => (shakes += 1)}
      onSaveText={(name, text) => files.push([name, text])}
      onLanguage={(language) => chosenLanguages.push(language)}
    />,
  );
  await settle();
  return {
    ...shown,
    session,
    drafts,
    files,
    chosenLanguages,
    shakes: () => shakes,
    arrive: (change) => act(() => void (session.state.value = change(session.state.value))),
    settle,
    async press(name) {
      await shown.tap(name);
      await settle();
    },
  };
}

function settle(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
}
