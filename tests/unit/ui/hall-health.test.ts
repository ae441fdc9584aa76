import { describe, expect, it } from "vitest";
import type { AuthorId } from "../../../src/domain/ids.ts";
import type { Person } from "../../../src/domain/people.ts";
import { hallHealth } from "../../../src/ui/console/hall-health.ts";

const idOf = (number: number): AuthorId => `person-${number}` as AuthorId; // any text will do here

function people(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, number) => ({
    id: idOf(number),
    name: `Henkilö ${number}`,
    municipality: "",
    background: "",
    left: false,
    role: "participant" as const,
  }));
}

function heard(secondsAgo: readonly number[]) {
  return {
    heard: secondsAgo.map((seconds, number) => ({ author: idOf(number), secondsAgo: seconds })),
    reached: 0,
  };
}

describe("hallHealth", () => {
  it("tells those heard from those silent and those never heard, but for oneself", () => {
    const hall = hallHealth(people(5), idOf(4), heard([3, 61, 200]));
    expect(hall).toMatchObject({ others: 4, heard: 1, group: undefined });
    expect(hall.quiet.map(({ person, secondsAgo }) => [person.id, secondsAgo])).toEqual([
      [idOf(2), 200],
      [idOf(1), 61],
    ]);
    expect(hall.unheard.map(({ id }) => id)).toEqual([idOf(3)]);
  });

  it("notices a group that fell silent together", () => {
    const hall = hallHealth(people(20), undefined, heard([...Array.from({ length: 14 }, () => 5), 240, 250, 255, 262]));
    expect(hall.group).toEqual({ count: 4, secondsAgo: 262 });
  });

  it("takes phones that fall asleep by ones and twos for no group", () => {
    expect(hallHealth(people(20), undefined, heard([70, 110, 115, 180, 260, 400])).group).toBeUndefined();
    // Four together are few among sixty.
    expect(hallHealth(people(60), undefined, heard([100, 101, 102, 103])).group).toBeUndefined();
  });

  it("says nothing of devices whose people are not here", () => {
    expect(hallHealth([], undefined, heard([5, 500]))).toMatchObject({ others: 0, heard: 0, quiet: [] });
  });
});
