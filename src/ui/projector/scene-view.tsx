import type { JSX } from "preact";
import { ClosingView } from "./closing-view.tsx";
import { GroupView } from "./group-view.tsx";
import { JoinView } from "./join-view.tsx";
import { NoteView } from "./note-view.tsx";
import { ResultView } from "./result-view.tsx";
import type { Scene } from "./scene.ts";
import { TablesView } from "./tables-view.tsx";
import { TalkView } from "./talk-view.tsx";
import { TimerView } from "./timer-view.tsx";
import { VoteView } from "./vote-view.tsx";
import type { Wall } from "./wall.ts";
import { WallView } from "./wall-view.tsx";
import { WriteView } from "./write-view.tsx";

/** The view of a scene. */
export function SceneView({ scene, wall }: { readonly scene: Scene; readonly wall: Wall }): JSX.Element {
  switch (scene.kind) {
    case "join":
      return <JoinView wall={wall} />;
    case "talk":
      return <TalkView step={scene.step} wall={wall} />;
    case "write":
      return <WriteView step={scene.step} wall={wall} />;
    case "wall":
      return <WallView board={scene.board} wall={wall} />;
    case "group":
      return <GroupView board={scene.board} wall={wall} />;
    case "note":
      return <NoteView note={scene.note} themes={wall.session.state.value.themes} dots={scene.dots} />;
    case "vote":
      return <VoteView step={scene.step} vote={scene.vote} board={scene.board} wall={wall} />;
    case "result":
      return <ResultView vote={scene.vote} byTheme={scene.byTheme} wall={wall} />;
    case "tables":
      return <TablesView step={scene.step} wall={wall} />;
    case "timer":
      return <TimerView step={scene.step} wall={wall} />;
    case "closing":
      return <ClosingView wall={wall} />;
  }
}
