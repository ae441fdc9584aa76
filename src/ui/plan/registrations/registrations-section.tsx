import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { arrivals, countArrivals } from "../../../domain/arrivals.ts";
import { mostGuests, type GuestRecord } from "../../../domain/guests.ts";
import { presentPeople } from "../../../domain/room.ts";
import { splitTable } from "../../../domain/registrations.ts";
import { seatingText } from "../../../text/seating/area.ts";
import { Button } from "../../kit/button.tsx";
import { FileButton } from "../../kit/file-button.tsx";
import type { PlanDesk } from "../plan-desk.ts";
import { PlanSection } from "../plan-section.tsx";
import { decodeText } from "./decode-text.ts";
import { RegistrationPreview } from "./registration-preview.tsx";

/** The list of those who have registered: brought from a file, looked at, added. */
export function RegistrationsSection({ desk }: { readonly desk: PlanDesk }): JSX.Element {
  const t = seatingText.current.value.guests;
  const [rows, setRows] = useState<readonly (readonly string[])[] | undefined>(undefined);
  const room = desk.session.state.value;
  const guests = desk.book.guests.value;
  const counts = countArrivals(arrivals(guests, room.people), presentPeople(room));
  const open = async (file: File): Promise<void> => {
    try {
      setRows(splitTable(decodeText(new Uint8Array(await file.arrayBuffer()))));
    } catch {
      desk.notices.show({ text: t.unreadable });
    }
  };
  const add = async (added: readonly GuestRecord[]): Promise<void> => {
    if (guests.length + added.length > mostGuests) return desk.notices.show({ text: t.tooMany(mostGuests) });
    const changes = added.map((guest) => ({ id: undefined, guest }));
    const saved = desk.session.seating.saveGuests(changes);
    if (await desk.notices.report(saved, () => ({ text: t.added(added.length) }))) setRows(undefined);
  };
  return (
    <PlanSection title={t.title}>
      <p>{guests.length === 0 ? t.none : t.count(counts.registered, counts.coffee)}</p>
      <p class="small soft">{t.privacy}</p>
      {rows ? (
        <RegistrationPreview
          rows={rows}
          known={{ guests, municipalities: room.workshop?.municipalities ?? [] }}
          onAdd={(added) => void add(added)}
          onCancel={() => setRows(undefined)}
        />
      ) : (
        <>
          <p>{t.intro}</p>
          <FileButton accept=".csv,.txt,.tsv,text/csv,text/plain" onFile={(file) => void open(file)}>
            {t.choose}
          </FileButton>
        </>
      )}
      <AbsentOnes desk={desk} />
    </PlanSection>
  );
}

/** After the evening: names that nobody needs any more. */
function AbsentOnes({ desk }: { readonly desk: PlanDesk }): JSX.Element | null {
  const t = seatingText.current.value.guests;
  const room = desk.session.state.value;
  const absent = arrivals(desk.book.guests.value, room.people).filter(
    ({ status }) => status === "absent" || (status === "expected" && room.course?.ended === true),
  );
  if (absent.length === 0) return null;
  const remove = (): void => {
    const changes = absent.map(({ guest }) => ({ id: guest.id, guest: { ...nobody, state: "removed" as const } }));
    void desk.notices.report(desk.session.seating.saveGuests(changes), () => ({ text: t.removedAll }));
  };
  return (
    <div>
      <Button onClick={remove}>{`${t.removeAll} (${absent.length})`}</Button>
      <p class="small soft">{t.removeAllHint}</p>
    </div>
  );
}

const nobody: GuestRecord = {
  name: "",
  municipality: "",
  background: "",
  state: "removed",
  walkIn: false,
  coffee: false,
  device: "",
  others: [],
};
