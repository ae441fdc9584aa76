import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { commonText } from "../../../text/common/area.ts";
import { consoleText } from "../../../text/console/area.ts";
import { doorText } from "../../../text/door/area.ts";
import { Button } from "../../kit/button.tsx";
import { Checkbox } from "../../kit/checkbox.tsx";
import { Dialog } from "../../kit/dialog.tsx";

interface RemoveDialogProps {
  readonly name: string;
  readonly onCancel: () => void;
  readonly onRemove: (withNewKey: boolean) => void;
}

/** Asks before somebody is removed, and whether the room's key is to change with it. */
export function RemoveDialog({ name, onCancel, onRemove }: RemoveDialogProps): JSX.Element {
  const t = consoleText.current.value.people;
  const { newKey } = doorText.current.value;
  const [isKeyNew, setKeyNew] = useState(false);
  return (
    <Dialog
      open
      title={t.removeTitle(name)}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{commonText.current.value.cancel}</Button>
          <Button kind="danger" onClick={() => onRemove(isKeyNew)}>
            {t.removeYes}
          </Button>
        </>
      }
    >
      <div class="stack stack--tight">
        <p>{t.removeText}</p>
        <Checkbox label={newKey.also} hint={newKey.alsoHint} checked={isKeyNew} onChange={setKeyNew} />
      </div>
    </Dialog>
  );
}
