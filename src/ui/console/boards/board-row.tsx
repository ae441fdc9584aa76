import type { JSX } from "preact";
import { consoleText } from "../../../text/console/area.ts";
import { Button } from "../../kit/button.tsx";
import { IconButton } from "../../kit/icon-button.tsx";
import { downIcon, penIcon, upIcon } from "../../kit/desk-icons.ts";
import { binIcon } from "../../kit/icons.ts";
import "./board-row.css";

interface BoardRowProps {
  readonly title: string;
  readonly facts: string;
  readonly isOpen: boolean;
  /** Among the boards that have an order; -1 for one that only steps name. */
  readonly place: number;
  readonly last: number;
  readonly isRemovable: boolean;
  readonly onEdit: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** One board of the list with what can be done to it. */
export function BoardRow(props: BoardRowProps): JSX.Element {
  const { title, place } = props;
  const t = consoleText.current.value.boards;
  return (
    <li class="board-row">
      <div class="board-row__words">
        <strong>{title}</strong>
        <span class="small soft">{props.facts}</span>
      </div>
      <div class="board-row__tools">
        <Button kind="quiet" onClick={props.onOpen}>
          {props.isOpen ? t.close : t.open} <span class="unseen">{title}</span>
        </Button>
        {place >= 0 && props.last > 0 && (
          <>
            <IconButton icon={upIcon} label={t.up(title)} disabled={place === 0} onClick={() => props.onMove(-1)} />
            <IconButton
              icon={downIcon}
              label={t.down(title)}
              disabled={place === props.last}
              onClick={() => props.onMove(1)}
            />
          </>
        )}
        <IconButton icon={penIcon} label={t.edit(title)} onClick={props.onEdit} />
        {props.isRemovable && <IconButton icon={binIcon} label={t.remove(title)} onClick={props.onRemove} />}
      </div>
    </li>
  );
}
