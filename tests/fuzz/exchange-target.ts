import type { LinkListener } from "../../src/sync/link.ts";
import { sealedMark, sealingBytes } from "../../src/sync/sealing.ts";
import { aDevice, holdings, link, quickSealer, type TestDevice } from "../kit/devices.ts";
import type { Random } from "../kit/random.ts";
import { virtualTime } from "../kit/virtual-time.ts";
import type { FrameMaker } from "./frames.ts";

/** Two honest devices that go on with their evening while somebody with the room's key sends one of them anything. */
export interface ExchangeTarget {
  feed(): Promise<void>;
  /** Throws when the honest devices have stopped working, or an error reached them. */
  check(): Promise<void>;
}

/** How many frames come between two moments of the devices' time, which is what their allowances count. */
const framesPerStep = 40;
const stepMs = 250;

export async function exchangeTarget(chance: Random, maker: FrameMaker): Promise<ExchangeTarget> {
  const world = virtualTime(1);
  const [fia, ann] = [await aDevice(world, "fia"), await aDevice(world, "ann")];
  link(world, fia, ann);
  await fia.note("aloitus");
  await world.advance(3000);
  let attacker = attack(fia, maker);
  let fed = 0;

  return {
    async feed() {
      if (!attacker.isOpen()) attacker = attack(fia, maker);
      const frame = maker.bytes();
      attacker.send(chance.chance(0.95) ? await quickSealer.seal(frame) : frame);
      fed += 1;
      if (fed % framesPerStep === 0) await world.advance(stepMs);
      if (fed % 5000 === 0) await ann.note(`kesken ${fed}`);
    },
    async check() {
      await fia.note("lopuksi");
      await world.advance(60_000);
      if (holdings(fia) !== holdings(ann)) throw new Error("The honest devices no longer hold the same");
      const errors = [...fia.errors, ...ann.errors];
      if (errors.length > 0) throw errors[0];
    },
  };
}

/** A link whose other end is the attacker, who keeps what she hears to send it again. */
function attack(victim: TestDevice, maker: FrameMaker) {
  let listener: LinkListener | undefined;
  let open = true;
  victim.exchange.addLink({
    id: "attacker",
    kind: "memory",
    bus: undefined,
    greets: true,
    send(sealed) {
      if (sealed[0] === sealedMark) maker.remember(sealed.slice(sealingBytes));
    },
    bufferedAmount: () => 0,
    listen: (one) => {
      listener = one;
    },
    close() {
      open = false;
      listener?.closed();
    },
  });
  return { isOpen: () => open, send: (bytes: Uint8Array) => listener?.frame(bytes) };
}
