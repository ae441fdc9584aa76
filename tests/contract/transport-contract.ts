import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Link } from "../../src/sync/link.ts";
import type { Transport, TransportStatus } from "../../src/sync/transport.ts";

/** A place where transports can meet, and what may happen to it. */
export interface MeetingPlace {
  /** A transport of a device in a room; same room, same links. */
  transport(room: string): Transport;
  close(): Promise<void>;
}

interface Heard {
  readonly link: Link;
  readonly frames: Uint8Array[];
  closed: number;
}

/** A started transport with everything that it told. */
function start(transport: Transport) {
  const heard: Heard[] = [];
  const statuses: TransportStatus[] = [];
  transport.start({
    link(link) {
      const one: Heard = { link, frames: [], closed: 0 };
      heard.push(one);
      link.listen({
        frame: (frame) => one.frames.push(frame),
        closed: () => {
          one.closed += 1;
        },
      });
    },
    status: (status) => statuses.push(status),
  });
  return { transport, heard, statuses };
}

type Started = ReturnType<typeof start>;

/** What every transport promises, whatever carries its links. */
export function transportContract(name: string, open: () => Promise<MeetingPlace>): void {
  describe(`${name} as a transport`, () => {
    let place: MeetingPlace;
    let started: Started[];

    beforeEach(async () => {
      place = await open();
      started = [];
    });
    afterEach(async () => {
      for (const { transport } of started) transport.stop();
      await place.close();
    });

    async function enter(room = "hall"): Promise<Started> {
      const one = start(place.transport(room));
      started.push(one);
      await vi.waitFor(() => expect(one.statuses.at(-1)).toEqual({ kind: "up", refused: undefined }), 5000);
      return one;
    }

    /** Two devices with a link, at whose ends both have heard the other. */
    async function meet() {
      const [ann, ben] = [await enter(), await enter()];
      await vi.waitFor(() => expect(ben.heard).toHaveLength(1), 5000);
      const to = ben.heard[0];
      if (!to) throw new Error("no link");
      to.link.send(Uint8Array.of(0xb5, 1));
      await vi.waitFor(() => expect(ann.heard[0]?.frames).toEqual([Uint8Array.of(0xb5, 1)]), 5000);
      const back = ann.heard[0];
      if (!back) throw new Error("no link");
      return { ann, ben, to, back };
    }

    test("links two devices of a room, both ways", async () => {
      const { to, back } = await meet();
      back.link.send(Uint8Array.of(0xb5, 2));
      await vi.waitFor(() => expect(to.frames).toEqual([Uint8Array.of(0xb5, 2)]), 5000);
    });

    test("begins the conversation at one end at least", async () => {
      const { to, back } = await meet();
      expect(to.link.greets || back.link.greets).toBe(true);
    });

    test("carries frames whole, in order and unchanged, up to the largest", async () => {
      const { to, back } = await meet();
      const frames = [1, 100, 5000, 16 * 1024 - 5].map((size) => new Uint8Array(size).fill(size % 251));
      for (const frame of frames) to.link.send(frame);
      await vi.waitFor(() => expect(back.frames).toHaveLength(1 + frames.length), 5000);
      expect(back.frames.slice(1).map((frame) => [frame.length, frame[0]])).toEqual(
        frames.map((frame) => [frame.length, frame[0]]),
      );
      await vi.waitFor(() => expect(to.link.bufferedAmount()).toBe(0), 5000);
    });

    test("links nobody of another room", async () => {
      const [ann, ben] = [await enter("hall"), await enter("school")];
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      expect([...ann.heard, ...ben.heard]).toEqual([]);
    });

    test("tells one end, once, when the other has gone", async () => {
      const { ann, to } = await meet();
      ann.transport.stop();
      await vi.waitFor(() => expect(to.closed).toBe(1), 5000);
      to.link.send(Uint8Array.of(0xb5, 3));
      to.link.close();
      expect(to.closed).toBe(1);
    });

    test("closes its links when it stops, and makes no more", async () => {
      const { ann, back } = await meet();
      ann.transport.stop();
      await vi.waitFor(() => expect(back.closed).toBe(1), 5000);
      const links = ann.heard.length;
      await enter();
      expect(ann.heard).toHaveLength(links);
    });
  });
}
