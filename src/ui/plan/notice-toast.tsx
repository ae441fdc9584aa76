import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { Toast } from "../kit/toast.tsx";
import type { Notices } from "./notices.ts";

/** Shows the latest notice for a while; one with a button stays longer, and as long as the focus is in it. */
export function NoticeToast({ notices }: { readonly notices: Notices }): JSX.Element | null {
  const ref = useRef<HTMLDivElement>(null);
  const notice = notices.current.value;
  if (!notice) return null;
  const { action } = notice;
  return (
    <div ref={ref}>
      <Toast
        key={notice.id}
        text={notice.text}
        seconds={action ? 12 : 6}
        onGone={() => {
          const isLatest = notices.current.peek()?.id === notice.id;
          if (isLatest && !ref.current?.contains(document.activeElement)) notices.clear();
        }}
        action={
          action && {
            label: action.label,
            onClick: () => {
              notices.clear();
              action.onClick();
            },
          }
        }
      />
    </div>
  );
}
