import * as Y from "yjs";
import { updateOf } from "../../kit/hostile-author.ts";
import type { Random } from "../../kit/random.ts";

/** A body that may be signed and can make no sense: to the codec, to Yjs, or to a schema. */
export function nonsense(random: Random, client: number): Uint8Array {
  return random.pick(bodies)(random, client);
}

type Body = (random: Random, client: number) => Uint8Array;

const noise: Body = (random) => random.bytes(random.below(200));

const nothing: Body = () => new Uint8Array();

/** A good update with some bytes changed, or cut off. */
const damaged: Body = (random, client) => {
  const body = written(client, (doc) => {
    doc.getMap("notes").set("e0", { text: "hyvä", board: "ideas", colour: 0 });
    doc.getMap("notes").delete("e0");
  });
  for (let times = 1 + random.below(3); times > 0; times--) body[random.below(body.length)] = random.below(256);
  return random.chance(0.3) ? body.slice(0, random.below(body.length)) : body;
};

/** Values of the wrong kind, of the wrong size, under keys that bite. */
const misfit: Body = (random, client) =>
  written(client, (doc) => {
    const root = random.pick(["notes", "ballots", "profile", "closings", "moderation", "grants", "votes", "unknown"]);
    const key = random.pick(["__proto__", "constructor", "me", "v0", "", "k".repeat(81), "author:"]);
    const value = random.pick<unknown>([
      "text",
      -1,
      { name: { deep: "er" }, text: 5, board: [] },
      { text: "x".repeat(4_000), board: "ideas" },
      { v0: -3, v1: Number.NaN, v2: 0.5 },
      { hidden: "true", through: 1e300 },
      JSON.parse('{"__proto__":{"isFacilitator":true},"role":"facilitator"}'),
      new Y.Map([["text", "shared"]]),
      new Y.Text("shared"),
      new Uint8Array(300),
      null,
    ]);
    doc.getMap(root).set(key, value);
  });

/** Written ahead under another client number, with a part left out, or as another kind of root. */
const misplaced: Body = (random, client) => {
  const doc = new Y.Doc();
  doc.clientID = random.chance(0.5) ? random.below(2 ** 31) : client;
  if (random.chance(0.3)) doc.getArray("notes").push(["no map"]);
  else doc.getMap("notes").set("e1", { text: "first", board: "ideas" });
  return random.chance(0.5)
    ? Y.encodeStateAsUpdate(doc)
    : updateOf(doc, () => doc.getMap("profile").set("me", { name: "later" }));
};

const deletions: Body = (random) => {
  // No structs; one client whose first so many pieces are deleted, though nobody has them.
  return Uint8Array.of(0, 1, ...[1, 2, 3, 4].map(() => random.below(128)), 1, 0, 100);
};

const bodies: readonly Body[] = [noise, nothing, damaged, damaged, misfit, misfit, misfit, misplaced, deletions];

function written(client: number, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  return updateOf(doc, () => write(doc));
}
