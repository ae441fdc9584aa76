import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { projectorText } from "../../text/projector/area.ts";
import { Button } from "../kit/button.tsx";
import { IconButton } from "../kit/icon-button.tsx";
import { forwardIcon, pauseIcon, settingsIcon } from "../kit/desk-icons.ts";
import { backIcon, playIcon } from "../kit/icons.ts";
import { LookPanel } from "./look-panel.tsx";
import type { PageTurner } from "./page-turner.ts";
import "./projector-controls.css";
import type { ProjectorLook } from "./projector-look.ts";
import { useFullscreen } from "./use-fullscreen.ts";

export interface ProjectorControlsProps {
  readonly look: ProjectorLook;
  /** The picture's width by its height. */
  readonly aspect: number;
  readonly onLook: (change: Partial<ProjectorLook>) => void;
  readonly turner: PageTurner;
  /** Whether somebody is at the laptop; otherwise the controls leave the picture. */
  readonly awake: boolean;
}

/** The few things that are set at the projecting laptop; what is shown is chosen in the console. */
export function ProjectorControls({ look, aspect, onLook, turner, awake }: ProjectorControlsProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const fullscreen = useFullscreen();
  const t = projectorText.current.value.controls;
  return (
    <header class={awake || open ? "projector-controls" : "projector-controls projector-controls--away"}>
      <div class="projector-controls__row" role="toolbar" aria-label={t.label}>
        {turner.position.value && <PageButtons turner={turner} />}
        <Button icon={settingsIcon} expanded={open} onClick={() => setOpen(!open)}>
          {t.settings}
        </Button>
        {fullscreen.can && (
          <Button pressed={fullscreen.on} onClick={fullscreen.toggle}>
            {fullscreen.on ? t.leaveFullscreen : t.fullscreen}
          </Button>
        )}
      </div>
      {open && <LookPanel look={look} aspect={aspect} onLook={onLook} />}
    </header>
  );
}

function PageButtons({ turner }: { readonly turner: PageTurner }): JSX.Element {
  const t = projectorText.current.value.controls;
  const held = turner.held.value;
  return (
    <>
      <IconButton icon={backIcon} label={t.previous} onClick={() => turner.turn(-1)} />
      <IconButton
        icon={held ? playIcon : pauseIcon}
        label={held ? t.turn : t.hold}
        onClick={() => {
          turner.held.value = !held;
        }}
      />
      <IconButton icon={forwardIcon} label={t.next} onClick={() => turner.turn(1)} />
    </>
  );
}
