import { useComputed, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { HallWifi } from "../../domain/hall-wifi.ts";
import type { Session } from "../../live/session.ts";
import { commonText } from "../../text/common/area.ts";
import { projectorText } from "../../text/projector/area.ts";
import { language } from "../../text/text-area.ts";
import { JoinStrip } from "./join-strip.tsx";
import { LostSign } from "./lost-sign.tsx";
import { createPageTurner } from "./page-turner.ts";
import { readingScale } from "./reading-size.ts";
import { ProjectorControls } from "./projector-controls.tsx";
import "./projector-look.css";
import { usualLook, type ProjectorLook } from "./projector-look.ts";
import "./projector-screen.css";
import { SceneView } from "./scene-view.tsx";
import { sceneKey, sceneOf, type Scene } from "./scene.ts";
import { signsOf, statusOf } from "./scene-status.ts";
import { isLongTalk } from "./talk-view.tsx";
import { useAspect } from "./use-aspect.ts";
import { useAwake } from "./use-awake.ts";
import { useProjectorKeys } from "./use-projector-keys.ts";
import { useRemoteTurns } from "./use-remote-turns.ts";
import type { Wall } from "./wall.ts";

export interface ProjectorScreenProps {
  readonly session: Session;
  readonly wifi: ReadonlySignal<HallWifi | undefined>;
  /** The look that this device was left with. */
  readonly look?: ProjectorLook | undefined;
  /** Called with each change of the look, so that it can be remembered. */
  readonly onLook?: ((look: ProjectorLook) => void) | undefined;
}

/** The wall of the hall: driven by the room alone, read from the back row, with the way in always in sight. */
export function ProjectorScreen({ session, wifi, look: kept = usualLook, onLook }: ProjectorScreenProps): JSX.Element {
  const [look, setLook] = useState(kept);
  const turner = useMemo(() => createPageTurner(prefersStillness()), []);
  const awake = useAwake();
  const wall: Wall = { session, turner, showsCounts: look.showsCounts, wifi };
  const changeLook = (change: Partial<ProjectorLook>): void => {
    const next = { ...look, ...change };
    setLook(next);
    onLook?.(next);
  };
  const aspect = useAspect();
  const reading = readingScale(look.hall, aspect);
  useProjectorKeys(look, turner, changeLook);
  useRemoteTurns(session, turner);
  useTitle();
  return (
    <div
      class={awake ? "projector" : "projector projector--still"}
      data-theme={look.theme === "dark" ? "dark" : "light"}
      data-contrast={look.theme === "weak" ? "strong" : undefined}
      lang={language.value}
    >
      <ProjectorControls look={look} aspect={aspect} onLook={changeLook} turner={turner} awake={awake} />
      <div class="projector__wall" data-scale="wall" style={{ "--reading": String(reading) }}>
        <SceneArea key={reading} wall={wall} />
        <LostSign sync={session.sync} />
      </div>
    </div>
  );
}

function SceneArea({ wall }: { readonly wall: Wall }): JSX.Element {
  const { session } = wall;
  const scene = useComputed(() => sceneOf(session.state.value)).value;
  return (
    <>
      <main key={sceneKey(scene)} class="projector__scene">
        <SceneView scene={scene} wall={wall} />
      </main>
      <JoinStrip
        wall={wall}
        large={scene.kind === "join"}
        page={scene.kind === "wall"}
        clock={hasClockInStrip(scene)}
        status={statusWords(scene, wall)}
      />
    </>
  );
}

/** What the strip says of the scene, and of hands where counts are shown. */
function statusWords(scene: Scene, { session, showsCounts }: Wall): string {
  const texts = projectorText.current.value;
  const room = session.state.value;
  const words = [statusOf(scene, room, texts), showsCounts ? signsOf(room, texts) : ""];
  return words.filter((word) => word !== "").join(" · ");
}

/** Some views show the time large themselves; before and after the evening none is measured. */
function hasClockInStrip(scene: Scene): boolean {
  if (scene.kind === "talk") return isLongTalk(scene.step);
  return scene.kind !== "timer" && scene.kind !== "closing";
}

function useTitle(): void {
  const title = `${projectorText.current.value.title} – ${commonText.current.value.appName}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** For people whom moving pictures disturb, pages turn by hand only. */
function prefersStillness(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
