import { execFile } from "node:child_process";
import { closeSync, openSync, statSync, truncateSync, writeSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Why no disk can be made on this machine; undefined where one can. */
export async function whyNoDisks(): Promise<string | undefined> {
  if (process.platform !== "linux") return "Disks are made of loop devices, which only Linux has.";
  if (process.getuid?.() !== 0) return "Only root may mount disks.";
  const folder = join(tmpdir(), `iltapaja-disk-${process.pid}`);
  await mkdir(folder);
  try {
    const disk = await LoopDisk.make(folder, 8);
    await disk.release();
    return undefined;
  } catch (error) {
    return `No disk could be mounted: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A small ext4 disk in a file. It can be filled to the last byte and copied at any moment. */
export class LoopDisk {
  readonly path: string;
  readonly #image: string;

  private constructor(image: string, path: string) {
    this.#image = image;
    this.path = path;
  }

  static async make(folder: string, megabytes: number): Promise<LoopDisk> {
    const image = join(folder, "disk.img");
    closeSync(openSync(image, "w"));
    truncateSync(image, megabytes * 2 ** 20);
    await run("mkfs.ext4", ["-q", "-F", "-m", "0", image]);
    return LoopDisk.#mount(image, join(folder, "disk"));
  }

  static async #mount(image: string, path: string): Promise<LoopDisk> {
    await mkdir(path, { recursive: true });
    await run("mount", ["-o", "loop", image, path]);
    return new LoopDisk(image, path);
  }

  /** What a power cut now would leave: what has reached the disk itself, and nothing of what the system still holds. */
  async copyAsCut(folder: string): Promise<string> {
    await mkdir(folder, { recursive: true });
    const copy = join(folder, "disk.img");
    await run("cp", ["--sparse=always", this.#image, copy]);
    return copy;
  }

  /** The disk of an image after a power cut: mounted, which replays its journal. */
  static async after(image: string, folder: string): Promise<LoopDisk> {
    return LoopDisk.#mount(image, join(folder, "disk"));
  }

  /** Fills it up to the given number of bytes. */
  fill(leave: number): void {
    const path = join(this.path, "filling");
    const file = openSync(path, "w");
    const megabyte = Buffer.alloc(2 ** 20);
    for (let size = megabyte.length; size >= 1024;) {
      try {
        writeSync(file, megabyte, 0, size);
      } catch {
        size = Math.floor(size / 2);
      }
    }
    closeSync(file);
    truncateSync(path, Math.max(0, statSync(path).size - leave));
  }

  /** Frees what was filled. */
  async free(): Promise<void> {
    await rm(join(this.path, "filling"), { force: true });
  }

  /** Takes the disk off and checks its file system; rejects when that is damaged. */
  async release(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        await run("umount", [this.path]);
        break;
      } catch (error) {
        if (tries === 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    await run("e2fsck", ["-fn", this.#image]);
  }
}
