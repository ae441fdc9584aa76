/** Identifies a journal and with it the device that writes it: 22 base64url characters of a key's hash. */
export type AuthorId = string & { readonly brand: "AuthorId" };

/** A note's name in the whole room: its author's id, a colon, and the key in that author's journal. */
export type NoteId = string & { readonly brand: "NoteId" };

/** Joins an author and a key of the author's journal to a name that nobody else can give. */
export function noteIdOf(author: AuthorId, key: string): NoteId {
  // The only place where a note id is made, so the brand means what it says.
  return `${author}:${key}` as NoteId;
}

/** The author half of a note id. */
export function authorOfNote(id: NoteId): AuthorId {
  // A note id is built by noteIdOf alone: what stands before the colon is an author id.
  return id.slice(0, id.indexOf(":")) as AuthorId;
}

/** The half of a note id that is the key in its author's journal. */
export function keyOfNote(id: NoteId): string {
  return id.slice(id.indexOf(":") + 1);
}
