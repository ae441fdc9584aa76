import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { phoneText } from "../../../text/phone/area.ts";
import { Button } from "../../kit/button.tsx";

/** The sound of a change of tables, on this device. */
export interface TableSound {
  readonly isOn: { readonly value: boolean };
  /** Turned on by a tap it sounds at once: browsers allow no sound before one, and the person hears what it will be. */
  toggle(): void;
  play(): void;
}

/** A sound that can be turned on; `play` is the sound itself, `keep` remembers the choice. */
export function tableSound(play: () => void, isOn: boolean, keep: (isOn: boolean) => void): TableSound {
  const state = signal(isOn);
  return {
    isOn: state,
    toggle() {
      state.value = !state.value;
      keep(state.value);
      if (state.value) play();
    },
    play() {
      if (state.value) play();
    },
  };
}

/** Turns the sound of a change of tables on and off. */
export function SoundSwitch({ sound }: { readonly sound: TableSound }): JSX.Element {
  return (
    <Button kind="quiet" pressed={sound.isOn.value} onClick={sound.toggle}>
      {phoneText.current.value.table.sound}
    </Button>
  );
}
