import { createDecoder, hasContent, readVarString, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint8Array } from "lib0/encoding";
import type { AuthorId } from "../domain/ids.ts";
import { textToBytes } from "./bytes.ts";

const longestTextName = 60;

/** The body of a text entry: which text, and a Yjs V1 update of it. */
export function encodeTextBody(text: string, update: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, text);
  writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
}

/** The text's name and update in a body, or undefined when it is not exactly these two. */
export function decodeTextBody(body: Uint8Array): { readonly text: string; readonly update: Uint8Array } | undefined {
  try {
    const decoder = createDecoder(body);
    const text = readVarString(decoder);
    const update = readVarUint8Array(decoder).slice();
    if (hasContent(decoder)) return undefined;
    return text.length > 0 && text.length <= longestTextName ? { text, update } : undefined;
  } catch {
    return undefined; // lib0 throws where the bytes end too early
  }
}

/** The Yjs client number that an author must write shared texts with: nobody can write ahead in another's name. */
export function clientOf(author: AuthorId): number {
  const bytes = textToBytes(author) ?? new Uint8Array(4);
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}
