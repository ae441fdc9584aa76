import type { ComponentChildren, JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import "./tabs.css";

interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
  /** A word that marks the tab: "now", "missing". */
  readonly mark?: string | undefined;
}

interface TabsProps<K extends string> {
  /** What the tabs are parts of. */
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
  /** The panel of the chosen tab. */
  readonly children: ComponentChildren;
  readonly panelClass?: string | undefined;
}

/** Tabs with one panel: arrow keys, Home and End move between them, and the panel changes with the tab. */
export function Tabs<K extends string>(props: TabsProps<K>): JSX.Element {
  const { label, tabs, chosen, onChoose, children, panelClass } = props;
  const id = useId();
  const listRef = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const next = nextTab(tabs, chosen, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    listRef.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  return (
    <>
      <div ref={listRef} class="tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            class="tabs__tab"
            id={`${id}-${tab.key}`}
            data-tab={tab.key}
            aria-selected={tab.key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => onChoose(tab.key)}
          >
            {tab.label}
            {tab.mark && <span class="tabs__mark">{tab.mark}</span>}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} class={panelClass} role="tabpanel" aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </>
  );
}

function nextTab<K extends string>(tabs: readonly Tab<K>[], chosen: K, key: string): Tab<K> | undefined {
  const index = tabs.findIndex((tab) => tab.key === chosen);
  const last = tabs.length - 1;
  switch (key) {
    case "ArrowRight":
      return tabs[index === last ? 0 : index + 1];
    case "ArrowLeft":
      return tabs[index === 0 ? last : index - 1];
    case "Home":
      return tabs[0];
    case "End":
      return tabs[last];
    default:
      return undefined;
  }
}
