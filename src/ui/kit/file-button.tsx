import type { ComponentChildren, JSX } from "preact";
import "./button.css";
import { Icon } from "./icon.tsx";
import { openFileIcon } from "./icons.ts";

export interface FileButtonProps {
  readonly children: ComponentChildren;
  /** File name endings and media types, with commas. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. The same file can be chosen again, after it was mended. */
export function FileButton({ children, accept, onFile }: FileButtonProps): JSX.Element {
  return (
    <label class="button button--secondary button--file">
      <input
        class="button__file"
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
      <Icon path={openFileIcon} />
      <span>{children}</span>
    </label>
  );
}
