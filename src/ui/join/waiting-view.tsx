import type { JSX } from "preact";
import { formatJoinCode, type JoinCode } from "../../domain/join-code.ts";
import { commonText } from "../../text/common/area.ts";
import { joinText } from "../../text/join/area.ts";
import { Button, LinkButton } from "../kit/button.tsx";
import { JoinCodeText } from "../kit/join-code-text.tsx";
import { Waiting } from "../kit/waiting.tsx";

/** What keeps a person from the room whose code she has given. */
export type Obstacle = "looking" | "nobody" | "hub-unreachable" | "hub-full";

export interface WaitingViewProps {
  readonly obstacle: Obstacle;
  readonly code: JoinCode;
  readonly onChangeCode: () => void;
  readonly onRetry: () => void;
  readonly carryHref: string | undefined;
}

/** While the room is looked for: what goes on, what one can do, and the code to compare. */
export function WaitingView({ obstacle, code, onChangeCode, onRetry, carryHref }: WaitingViewProps): JSX.Element {
  const t = joinText.current.value;
  const advice = adviceFor(obstacle);
  return (
    <>
      <Waiting>{leadFor(obstacle)}</Waiting>
      <div class="sheet-of-paper stack stack--tight">
        <span class="soft">{t.looking.code}</span>
        <JoinCodeText code={formatJoinCode(code)} />
      </div>
      {advice.length > 0 && (
        <section class="stack stack--tight">
          <h2>{t.nobody.todo}</h2>
          <ul class="join-advice">
            {advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <div class="stack stack--tight">
        <Button kind="secondary" full onClick={onChangeCode}>
          {obstacle === "looking" ? t.looking.change : t.fixCode}
        </Button>
        {obstacle !== "looking" && (
          <Button kind="quiet" full onClick={onRetry}>
            {commonText.current.value.tryAgain}
          </Button>
        )}
        {(obstacle === "nobody" || obstacle === "hub-unreachable") && carryHref && (
          <LinkButton kind="quiet" full href={carryHref}>
            {t.carry}
          </LinkButton>
        )}
      </div>
    </>
  );
}

/** The heading of a waiting screen. */
export function titleFor(obstacle: Obstacle): string {
  return wordsFor(obstacle).title;
}

function leadFor(obstacle: Obstacle): string {
  return wordsFor(obstacle).lead;
}

function wordsFor(obstacle: Obstacle): { readonly title: string; readonly lead: string } {
  const t = joinText.current.value;
  switch (obstacle) {
    case "looking":
      return t.looking;
    case "nobody":
      return t.nobody;
    case "hub-unreachable":
      return t.hubUnreachable;
    case "hub-full":
      return t.hubFull;
  }
}

function adviceFor(obstacle: Obstacle): readonly string[] {
  const { nobody, hubUnreachable, hubFull } = joinText.current.value;
  switch (obstacle) {
    case "nobody":
      return [nobody.check, nobody.wifi, nobody.ask];
    case "hub-unreachable":
      return [hubUnreachable.wifi, hubUnreachable.mobile, hubUnreachable.ask];
    case "hub-full":
      return [hubFull.wait, hubFull.share, hubFull.paper];
    case "looking":
      return [];
  }
}
