import * as Y from "yjs";
import { longestNote } from "../../src/domain/notes.ts";
import { encodeTextBody } from "../../src/journal/text-body.ts";
import { entryKinds } from "../../src/journal/entry.ts";
import { HostileAuthor, updateOf, type Link } from "../kit/hostile-author.ts";
import type { Random } from "../kit/random.ts";
import { roomOf, type Device } from "../kit/room-builder.ts";
import { boards, sharedText } from "./commands.ts";

interface Node {
  readonly link: Link;
  readonly parent: Node | undefined;
}

/** Somebody who forks her journal, poisons it, backdates it, and tells each device something else. */
export class HostileMoves {
  readonly #eve: HostileAuthor;
  readonly #nodes: Node[];

  private constructor(eve: HostileAuthor, opening: Link) {
    this.#eve = eve;
    this.#nodes = [{ link: opening, parent: undefined }];
  }

  static async create(eve: HostileAuthor): Promise<HostileMoves> {
    return new HostileMoves(eve, await eve.open());
  }

  get author(): string {
    return this.#eve.author;
  }

  /** Everything that she has signed. */
  get entries(): readonly Uint8Array[] {
    return this.#nodes.map(({ link }) => link.bytes);
  }

  /** Signs one more entry behind the last one, or rarely beside another, and tells one device all that leads to it. */
  move(random: Random, device: Device): Promise<void> {
    const last = this.#nodes.at(-1);
    return random.chance(0.08) || !last ? this.fork(random, device) : this.#add(random, device, last);
  }

  /** Signs another entry behind any of those that are there, so that what followed may come to count no more. */
  fork(random: Random, device: Device): Promise<void> {
    return this.#add(random, device, random.pick(this.#nodes));
  }

  async #add(random: Random, device: Device, parent: Node): Promise<void> {
    const place = {
      after: parent.link,
      ...(random.chance(0.04) ? { lamport: Math.max(1, parent.link.entry.lamport - random.below(3)) } : {}),
      kind: random.pick([entryKinds.records, entryKinds.records, entryKinds.records, entryKinds.text, 99]),
    };
    const body =
      place.kind === entryKinds.text ? textBody(random, this.#eve.client) : this.#recordsBody(random, parent, device);
    const node = { link: await this.#eve.sign(body, place), parent };
    this.#nodes.push(node);
    await device.ledger.receive(branchOf(node));
  }

  #recordsBody(random: Random, parent: Node, device: Device): Uint8Array {
    const doc = new Y.Doc();
    try {
      for (const bytes of recordsOf(parent)) Y.applyUpdate(doc, bytes);
    } catch {
      // Her own poison: what she writes from here on is damaged too.
    }
    doc.clientID = this.#eve.client;
    const room = roomOf(device.ledger);
    const body = updateOf(doc, () => {
      if (room.votes.length > 0 && room.notes.length > 0 && random.chance(0.6)) {
        const dots = Object.fromEntries([0, 1, 2].map(() => [random.pick(room.notes).id, random.below(20)]));
        doc.getMap("ballots").set(random.pick(room.votes).id, dots);
      }
      const long = random.chance(0.05) ? 2 * longestNote + 1 : 20;
      doc.getMap("notes").set(`e${random.below(5)}`, { text: "e".repeat(long), board: random.pick(boards), colour: 0 });
      doc.getMap("closings").set("v0", { made: "up" });
      doc.getMap("closings").delete("v0");
    });
    if (random.chance(0.06)) body[random.below(body.length)] = random.below(256);
    return body;
  }
}

function textBody(random: Random, client: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = random.chance(0.5) ? client : random.below(2 ** 31);
  doc.getText("text").insert(0, "eve");
  return encodeTextBody(sharedText, random.chance(0.3) ? random.bytes(20) : Y.encodeStateAsUpdate(doc));
}

function branchOf(node: Node): readonly Uint8Array[] {
  const branch = [];
  for (let at: Node | undefined = node; at; at = at.parent) branch.unshift(at.link.bytes);
  return branch;
}

function recordsOf(node: Node): readonly Uint8Array[] {
  const bodies = [];
  for (let at: Node | undefined = node; at; at = at.parent) {
    if (at.link.entry.kind === entryKinds.records) bodies.unshift(at.link.entry.body);
  }
  return bodies;
}
