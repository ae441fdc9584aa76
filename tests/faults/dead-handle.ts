import { begin, onItsOwnDisk } from "./begin.ts";
import type { Fault, Run, Scene } from "./fault.ts";
import { sleep } from "./fault-phone.ts";

/**
 * In the page, before the app: lets a test play WebKit, whose database handles all refuse work once the page was in the
 * background. Handles opened afterwards are well.
 */
function losableHandles(): void {
  const begin = IDBDatabase.prototype.transaction;
  const used = new Set<IDBDatabase>();
  const dead = new WeakSet<IDBDatabase>();
  IDBDatabase.prototype.transaction = function transaction(...of: Parameters<typeof begin>) {
    if (dead.has(this)) throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
    used.add(this);
    return begin.apply(this, of);
  };
  const loseHandles = (): void => {
    for (const handle of used) dead.add(handle);
    used.clear();
  };
  Object.assign(window, { loseHandles });
}

/** Every connection to the database dies under the app, again and again, while its person writes. */
export const deadHandle: Fault = {
  name: "dead-handle",
  needsDisk: false,
  runs: { quick: 1, full: 50 },
  async play(scene: Scene): Promise<Run> {
    const { random, run } = scene;
    const { witness, at, phone } = await begin(scene, { prepare: losableHandles });
    const writing = phone.write({ prefix: `dead ${run}`, count: 60, pauseMs: 10 });
    for (let loss = 0; loss < 10; loss++) {
      await sleep(random.below(400));
      await phone.page.evaluate(() => (window as unknown as { loseHandles(): void }).loseHandles());
    }
    await writing;
    const refused = witness.toldCount;
    await phone.kill();
    const { found } = await onItsOwnDisk(at);
    return witness.run(found, refused === 0 ? [] : [`run ${run}: ${refused} notes were refused for a handle`]);
  },
};
