/** A text that leaves the app as a file. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Hands the file to the browser's downloads. */
export function saveFile(document: Document, { name, type, text }: TextFile): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Opens the share sheet; false where files of this type cannot be shared or the person has turned away. */
export async function shareFile(navigator: Navigator, { name, type, text }: TextFile): Promise<boolean> {
  const files = [new File([text], name, { type })];
  if (!navigator.canShare?.({ files })) return false;
  try {
    await navigator.share({ files });
    return true;
  } catch {
    return false; // closing the share sheet is no error
  }
}
