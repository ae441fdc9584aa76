/**
 * The text of a file that says nothing of its encoding: UTF-8 if it is that, UTF-16 by its mark or its many zeros, else
 * the Windows code page of western Europe, which spreadsheets still write and Latin 1 is a part of.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 400);
  const zeros = (parity: number): number => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  if (zeros(1) * 4 > sample.length) return "utf-16le";
  return zeros(0) * 4 > sample.length ? "utf-16be" : undefined;
}
