import type { JSX } from "preact";
import type { Person } from "../../../domain/people.ts";
import { consoleText } from "../../../text/console/area.ts";
import { doorText } from "../../../text/door/area.ts";
import { Button } from "../../kit/button.tsx";
import { ConfirmDialog } from "../../kit/dialog.tsx";
import type { ConsoleDesk } from "../console-desk.ts";

interface RemovedButtonsProps {
  readonly desk: ConsoleDesk;
  readonly person: Person;
  readonly onClose: () => void;
  readonly onKey: () => void;
}

/** The way back for somebody who was removed, and whether she can still listen. */
export function RemovedButtons({ desk, person, onKey, onClose }: RemovedButtonsProps): JSX.Element {
  const t = consoleText.current.value.people;
  const { newKey } = doorText.current.value;
  const { state, actions } = desk.session;
  const isShutOut = state.value.shutOut.includes(person.id);
  const letIn = (): void => {
    onClose();
    void desk.act(actions.removePerson(person.id, false), t.letInDone(person.name || t.nameless));
  };
  return (
    <>
      <p class="soft">{isShutOut ? newKey.shutOut : newKey.listens}</p>
      <Button full onClick={letIn}>
        {t.letIn}
      </Button>
      {!isShutOut && (
        <Button full onClick={onKey}>
          {newKey.change}
        </Button>
      )}
    </>
  );
}

/** Asks before the room's key is changed by itself. */
export function KeyDialog({ desk, onClose }: Pick<RemovedButtonsProps, "desk" | "onClose">): JSX.Element {
  const t = doorText.current.value.newKey;
  return (
    <ConfirmDialog
      open
      title={t.changeTitle}
      message={t.changeText}
      confirm={t.changeYes}
      onCancel={onClose}
      onConfirm={() => {
        onClose();
        void desk.act(desk.session.actions.changeKey(), t.changeDone);
      }}
    />
  );
}
