/** The same bytes, in a buffer of their own: storing a view stores the whole buffer that it looks into. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
}
