import type { ComponentType, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Person } from "../../domain/people.ts";
import { devicesOf } from "../../domain/room.ts";
import type { Outcome, Session } from "../../live/session.ts";
import { consoleText } from "../../text/console/area.ts";
import { doorText } from "../../text/door/area.ts";
import { keysText } from "../../text/keys/area.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import type { SeatCodeProps } from "../keys/seat-code.tsx";
import type { ConsoleDesk } from "./console-desk.ts";
import { RemoveDialog } from "./door/remove-dialog.tsx";
import { KeyDialog, RemovedButtons } from "./door/removed-buttons.tsx";

interface PersonDialogProps {
  readonly desk: ConsoleDesk;
  readonly person: Person;
  readonly onClose: () => void;
}

/** What can be done with one person: her role, and whether she takes part. Nothing of it tells what she has written. */
export function PersonDialog({ desk, person, onClose }: PersonDialogProps): JSX.Element {
  const t = consoleText.current.value.people;
  const { session } = desk;
  const [asking, setAsking] = useState<"removal" | "key" | undefined>(undefined);
  const [SeatCode, setSeatCode] = useState<{ readonly view: ComponentType<SeatCodeProps> }>();
  const isRemoved = session.state.value.removed.includes(person.id);
  const name = person.name || t.nameless;
  const setRole = (role: "co-facilitator" | "table-host" | "participant"): void => {
    onClose();
    void desk.act(session.actions.setRole(person.id, role), t.roleDone(name, role));
  };
  const remove = (withNewKey: boolean): void => {
    onClose();
    const { removePerson } = session.actions;
    const { doneWithKey } = doorText.current.value.newKey;
    void desk.notices.report(withNewKey ? removePerson(person.id, true, true) : removePerson(person.id, true), () => ({
      text: withNewKey ? doneWithKey(name) : t.removeDone(name),
      action: { label: t.letIn, onClick: () => void desk.act(removePerson(person.id, false), t.letInDone(name)) },
    }));
  };
  if (asking === "removal") return <RemoveDialog name={name} onCancel={onClose} onRemove={remove} />;
  if (asking === "key") return <KeyDialog desk={desk} onClose={onClose} />;
  if (SeatCode)
    return (
      <Dialog open title={keysText.current.value.seat.title(name)} onClose={onClose}>
        <SeatCode.view session={session} person={person.id} />
      </Dialog>
    );
  const giveBack = (): void => {
    onClose();
    void desk.act(giveSeatBack(session, person), t.giveBackDone);
  };
  return (
    <Dialog open title={name} onClose={onClose}>
      <div class="stack stack--tight">
        {!session.mayGrant.value && <p class="soft">{t.onlyFacilitator}</p>}
        {session.mayGrant.value && !isRemoved && <RoleButtons person={person} onChoose={setRole} />}
        {!isRemoved && (
          <Button full onClick={() => void loadSeatCode().then((view) => setSeatCode({ view }))}>
            {t.handOver}
          </Button>
        )}
        {devicesOf(session.state.value, person.id).length > 1 && (
          <Button full onClick={giveBack}>
            {t.giveBack}
          </Button>
        )}
        {isRemoved ? (
          <RemovedButtons desk={desk} person={person} onKey={() => setAsking("key")} onClose={onClose} />
        ) : (
          <Button full onClick={() => setAsking("removal")}>
            {t.remove}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

async function giveSeatBack(session: Session, person: Person): Promise<Outcome> {
  return (await session.tickets()).takeSeatBack(person.id);
}

/** Fetched when somebody comes with a new phone, which few evenings see. */
async function loadSeatCode(): Promise<ComponentType<SeatCodeProps>> {
  const [{ SeatCode }] = await Promise.all([import("../keys/seat-code.tsx"), keysText.load()]);
  return SeatCode;
}

interface RoleButtonsProps {
  readonly person: Person;
  readonly onChoose: (role: "co-facilitator" | "table-host" | "participant") => void;
}

function RoleButtons({ person, onChoose }: RoleButtonsProps): JSX.Element {
  const t = consoleText.current.value.people;
  return (
    <>
      {person.role !== "co-facilitator" && (
        <Button full onClick={() => onChoose("co-facilitator")}>
          {t.makeCoFacilitator}
        </Button>
      )}
      {person.role !== "table-host" && (
        <Button full onClick={() => onChoose("table-host")}>
          {t.makeTableHost}
        </Button>
      )}
      {person.role !== "participant" && (
        <Button full onClick={() => onChoose("participant")}>
          {t.takeRole}
        </Button>
      )}
    </>
  );
}
