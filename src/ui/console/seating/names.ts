import type { AuthorId } from "../../../domain/ids.ts";
import { seatingText } from "../../../text/seating/area.ts";
import type { ConsoleDesk } from "../console-desk.ts";

/** A person's name as the facilitators see it. */
export function nameOf(desk: ConsoleDesk, person: AuthorId): string {
  const found = desk.parts.seated.value.find(({ id }) => id === person);
  return found?.name || seatingText.current.value.person.nameless;
}

/** Names one after the other, the last with a word between. */
export function namesOf(desk: ConsoleDesk, people: readonly AuthorId[]): string {
  const names = people.map((person) => nameOf(desk, person));
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} ${seatingText.current.value.rules.and} ${last}`;
}
