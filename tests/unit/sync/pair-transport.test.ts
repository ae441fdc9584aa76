import { beforeEach, describe, expect, it, vi } from "vitest";
import { PairTransport, type PairState } from "../../../src/sync/pair-transport.ts";
import type { Link } from "../../../src/sync/link.ts";
import { aDevice, holdings, quickSealer, type TestDevice } from "../../kit/devices.ts";
import { FakeConnection } from "../../kit/fake-connection.ts";
import { virtualTime, type VirtualTime } from "../../kit/virtual-time.ts";

interface End {
  readonly transport: PairTransport;
  readonly links: Link[];
  readonly connections: FakeConnection[];
  readonly errors: unknown[];
  state(): PairState;
  code(): string;
}

let time: VirtualTime;
beforeEach(() => {
  time = virtualTime(7);
});

function anEnd(reachable = true): End {
  const links: Link[] = [];
  const connections: FakeConnection[] = [];
  const errors: unknown[] = [];
  let state: PairState = { kind: "none" };
  const transport = new PairTransport({
    ...time,
    sealer: quickSealer,
    connect() {
      const connection = new FakeConnection(reachable);
      connections.push(connection);
      return connection as unknown as RTCPeerConnection; // the few members that the transport uses
    },
    changed(next) {
      state = next;
    },
    report: (error) => errors.push(error),
  });
  transport.start({ link: (link) => void links.push(link), status: () => undefined });
  return {
    transport,
    links,
    connections,
    errors,
    state: () => state,
    code: () => ("code" in state ? state.code : ""),
  };
}

/** Shows one's code to the other and the answer back. */
async function pair(first: End, second: End): Promise<void> {
  await first.transport.offer();
  expect(await second.transport.take(first.code())).toBe("taken");
  expect(second.state().kind).toBe("answer");
  expect(await first.transport.take(second.code())).toBe("taken");
}

function use(end: End, device: TestDevice): void {
  for (const link of end.links) device.exchange.addLink(link);
}

describe("PairTransport", () => {
  it("links two devices, and their journals become the same", async () => {
    const [first, second] = [anEnd(), anEnd()];
    await pair(first, second);
    expect([first.state(), second.state()]).toEqual([{ kind: "linked" }, { kind: "linked" }]);
    const [fia, ann] = [await aDevice(time, "fia"), await aDevice(time, "ann")];
    await fia.note("yksi");
    await ann.note("kaksi");
    use(first, fia);
    use(second, ann);
    await time.advance(5000);
    expect(holdings(ann)).toBe(holdings(fia));
    expect(fia.ledger.heads()).toHaveLength(2);
  });

  it("tells both ends, and those who use the link, when one goes", async () => {
    const [first, second] = [anEnd(), anEnd()];
    await pair(first, second);
    const closed = vi.fn();
    first.links[0]?.listen({ frame: () => undefined, closed });
    second.transport.drop();
    expect([first.state().kind, second.state().kind]).toEqual(["lost", "lost"]);
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("links several devices one after the other", async () => {
    const [first, second, third] = [anEnd(), anEnd(), anEnd()];
    await pair(first, second);
    await pair(first, third);
    expect(first.links).toHaveLength(2);
    third.transport.drop();
    expect(first.state().kind).toBe("linked");
    second.transport.drop();
    expect(first.state().kind).toBe("lost");
  });

  it("knows an answer that belongs to another code, and its own code", async () => {
    const [first, second] = [anEnd(), anEnd()];
    await first.transport.offer();
    const old = first.code();
    expect(await first.transport.take(old)).toBe("own");
    await second.transport.take(old);
    await first.transport.offer();
    expect(first.code()).not.toBe(old);
    expect(await first.transport.take(second.code())).toBe("not-this-one");
    expect(await second.transport.take(second.code())).toBe("not-this-one");
    expect(await first.transport.take("ILTA1-ROSKAA")).toBe("not-ours");
    expect(first.state().kind).toBe("offer");
  });

  it("gives up after a while where the two cannot reach each other", async () => {
    const [first, second] = [anEnd(false), anEnd(false)];
    await pair(first, second);
    expect(first.state().kind).toBe("connecting");
    await time.advance(25_000);
    expect(first.state().kind).toBe("failed");
    expect(first.links).toEqual([]);
  });

  it("keeps an answer that nobody has read yet, though the browser has called in vain", async () => {
    const [first, second] = [anEnd(), anEnd()];
    await first.transport.offer();
    await second.transport.take(first.code());
    second.connections[0]?.fail();
    expect(second.state().kind).toBe("answer");
    await first.transport.take(second.code());
    expect(second.state().kind).toBe("linked");
    second.connections[0]?.fail();
    expect(second.state().kind).toBe("lost");
  });

  it("forgets what was given up, and says where there is no WebRTC", async () => {
    const first = anEnd();
    const making = first.transport.offer();
    first.transport.cancel();
    await making;
    expect(first.state().kind).toBe("none");
    expect(first.connections.every(({ closed }) => closed)).toBe(true);
    const without = new PairTransport({
      ...time,
      sealer: quickSealer,
      connect() {
        throw new TypeError("RTCPeerConnection is not a constructor");
      },
      changed: (state) => void states.push(state.kind),
      report: () => undefined,
    });
    const states: string[] = [];
    await without.offer();
    expect(states.at(-1)).toBe("failed");
  });
});
