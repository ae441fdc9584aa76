import type { JSX } from "preact";
import type { ConsoleDesk } from "./console-desk.ts";
import { DoorPanel } from "./door/door-panel.tsx";
import { HandsPanel } from "./hands/hands-panel.tsx";
import { JoinPanel } from "./join-panel.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { ProjectorPanel } from "./projector-panel.tsx";
import { SyncPanel } from "./sync-panel.tsx";
import { ToolsPanel } from "./tools-panel.tsx";

interface RoomColumnProps {
  readonly desk: ConsoleDesk;
  /** Whether those who ask to come in stand here and not above everything. */
  readonly withDoor: boolean;
}

/** The hall: how people get in, what the big screen shows, who is here, and how it all hangs together. */
export function RoomColumn({ desk, withDoor }: RoomColumnProps): JSX.Element {
  return (
    <div class="stack stack--tight">
      {withDoor && <DoorPanel desk={desk} />}
      <JoinPanel desk={desk} />
      <ProjectorPanel desk={desk} />
      <HandsPanel desk={desk} />
      <PeoplePanel desk={desk} />
      <SyncPanel desk={desk} />
      <ToolsPanel desk={desk} />
    </div>
  );
}
