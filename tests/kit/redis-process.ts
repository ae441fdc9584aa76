import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const program = ["redis-server", "valkey-server"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** Why tests over a real Redis cannot run here. In CI that is a failure, elsewhere a reason to leave them out. */
export const redisMissing =
  program === undefined ? "Neither redis-server nor valkey-server is installed (Debian: redis-server)" : undefined;

/** A real Redis or Valkey that keeps nothing. */
export interface RedisProcess {
  readonly url: string;
  /** Kills it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port. */
  restart(): Promise<void>;
}

export async function startRedis(port: number): Promise<RedisProcess> {
  let running = await start(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    async kill() {
      if (running.exitCode !== null || running.signalCode !== null) return;
      running.kill("SIGKILL");
      await once(running, "exit");
    },
    async restart() {
      running = await start(port);
    },
  };
}

async function start(port: number): Promise<ChildProcess> {
  if (program === undefined) throw new Error(redisMissing);
  const words = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const redis = spawn(program, words, { stdio: "ignore" });
  for (let tries = 0; tries < 100; tries++) {
    if (redis.exitCode !== null) throw new Error(`${program} ended: is port ${port} taken?`);
    if (await accepts(port)) return redis;
    await sleep(50);
  }
  redis.kill("SIGKILL");
  throw new Error(`${program} does not answer on port ${port}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const answer = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });
}
