import type { ComponentChildren, JSX } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { commonText } from "../../text/common/area.ts";
import { Button } from "./button.tsx";
import "./dialog.css";
import { IconButton } from "./icon-button.tsx";
import { closeIcon } from "./icons.ts";

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called by the cross, by Escape and by a tap beside the dialog. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the end; the one that goes on stands last. */
  readonly actions?: ComponentChildren;
}

/** A question that has to be answered before anything else. The browser keeps the focus inside and gives it back. */
export function Dialog(props: DialogProps): JSX.Element | null {
  return <Modal look="dialog" {...props} />;
}

/** The same, rising from the bottom edge: for a form or a menu within the thumb's reach. */
export function Sheet(props: DialogProps): JSX.Element | null {
  return <Modal look="dialog dialog--sheet" {...props} />;
}

function Modal(props: DialogProps & { readonly look: string }): JSX.Element | null {
  return props.open ? <OpenModal {...props} /> : null;
}

function OpenModal({ look, title, onClose, children, actions }: DialogProps & { readonly look: string }): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Closed by hand and not just removed: only `close` gives the focus back to where it was.
    return () => dialog?.close();
  }, []);
  return (
    // A tap beside the dialog is a third way out; Escape and the cross serve the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      class={look}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div class="dialog__inside">
        <div class="dialog__head">
          <h2 id={titleId} class="dialog__title">
            {title}
          </h2>
          <IconButton icon={closeIcon} label={commonText.current.value.close} onClick={onClose} />
        </div>
        {children}
        {actions && <div class="dialog__actions">{actions}</div>}
      </div>
    </dialog>
  );
}

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly message: string;
  /** A verb: "Remove". */
  readonly confirm: string;
  readonly danger?: boolean | undefined;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that is hard to undo. */
export function ConfirmDialog(props: ConfirmDialogProps): JSX.Element {
  return (
    <Dialog
      open={props.open}
      title={props.title}
      onClose={props.onCancel}
      actions={
        <>
          <Button onClick={props.onCancel}>{commonText.current.value.cancel}</Button>
          <Button kind={props.danger ? "danger" : "primary"} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <p>{props.message}</p>
    </Dialog>
  );
}
