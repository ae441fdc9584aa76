import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { commonText } from "../../../src/text/common/area.ts";
import { doorText } from "../../../src/text/door/area.ts";
import { setLanguage } from "../../../src/text/text-area.ts";
import { DoorScreen } from "../../../src/ui/door/door-screen.tsx";
import { fakeSession } from "../../kit/fake-session.ts";
import { sampleAuthor, sampleRoom } from "../../kit/sample-room.ts";
import { show, type Shown } from "../kit/show.tsx";

let screen: Shown;
afterEach(() => screen.gone());

async function atDoor(name: string): Promise<void> {
  await Promise.all([commonText.load(), doorText.load()]);
  const person = { id: sampleAuthor(200), name, municipality: "", background: "", left: false } as const;
  const room = { ...sampleRoom({ people: 5 }), asking: [{ ...person, role: "participant" as const }] };
  const session = fakeSession(room, { me: sampleAuthor(200) });
  screen = await show(<DoorScreen session={session} onLanguage={(language) => void setLanguage(language)} />);
}

describe("somebody who waits to be let in", () => {
  it("is told what she waits for, under which name, and who sees it", async () => {
    await atDoor("Lea");
    expect(screen.root.querySelector("h1")?.textContent).toBe("Olet ovella");
    expect(screen.root.querySelector("output")?.textContent).toContain("Tämä sivu jatkaa itsestään");
    expect(screen.text()).toContain("Pyysit päästä mukaan nimellä Lea.");
    expect(screen.text()).toContain("näkevät kaikki, joilla on liittymiskoodi");
  });

  it("is told that a name would help, and in her language", async () => {
    await atDoor("");
    expect(screen.text()).toContain("ilman nimeä");
    await act(() => setLanguage("sv"));
    expect(screen.text()).toContain("Du står vid dörren");
    await act(() => setLanguage("en"));
    expect(screen.text()).toContain("You are at the door");
    await act(() => setLanguage("fi"));
  });
});
