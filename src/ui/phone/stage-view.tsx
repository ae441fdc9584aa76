import type { JSX } from "preact";
import { ArrivalView } from "./arrival/arrival-view.tsx";
import type { SaveText } from "./closing/closing-view.tsx";
import { LateClosing, LateGroup, LateTable, LateVote } from "./late-views.tsx";
import type { Phone } from "./phone.ts";
import type { Stage } from "./stage.ts";
import { TalkView } from "./talk/talk-view.tsx";
import { WriteView } from "./write/write-view.tsx";

export interface StageViewProps {
  readonly phone: Phone;
  readonly stage: Stage;
  readonly onSaveText: SaveText | undefined;
}

/** The view that goes with what happens in the hall. */
export function StageView({ phone, stage, onSaveText }: StageViewProps): JSX.Element {
  switch (stage.kind) {
    case "arrival":
      return <ArrivalView phone={phone} />;
    case "write":
      return <WriteView phone={phone} stage={stage} />;
    case "group":
      return <LateGroup phone={phone} stage={stage} />;
    case "vote":
      return <LateVote phone={phone} stage={stage} />;
    case "tables":
      return <LateTable phone={phone} stage={stage} />;
    case "closing":
      return <LateClosing phone={phone} stage={stage} onSaveText={onSaveText} />;
    case "info":
    case "talk":
    case "break":
      return <TalkView phone={phone} stage={stage} />;
  }
}
