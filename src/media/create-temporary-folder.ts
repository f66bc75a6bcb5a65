import { rmSync } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { temporaryFault } from "./temporary-fault.ts";

/** A folder that only this user can read, gone when it is removed or when the process ends. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

const prefix = "gleaner-";
const orphanAgeMs = 24 * 3600 * 1000;
const open = new Set<string>();
let prepared: Promise<void> | undefined;

function removeAll(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true });
  open.clear();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * A process that was killed outright could not tidy up; its number stands in the names of its folders. Numbers mean nothing
 * across containers that share a folder, so only what is old goes.
 */
async function removeOrphans(): Promise<void> {
  const oldestMs = Date.now() - orphanAgeMs;
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names) {
    const pid = /^gleaner-(\d+)-/u.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const path = join(tmpdir(), name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.uid === process.getuid?.() && found.mtimeMs < oldestMs)
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function prepare(): Promise<void> {
  const { onExit } = await import("signal-exit");
  onExit(removeAll);
  await removeOrphans();
}

/** Makes a private folder for the files of one job. Throws `input.unreadable` where there can be none. */
export async function createTemporaryFolder(): Promise<TemporaryFolder> {
  prepared ??= prepare();
  await prepared;
  const path = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`)).catch((error: unknown) => {
    throw temporaryFault(error);
  });
  open.add(path);
  return {
    path,
    async remove() {
      await rm(path, { recursive: true, force: true });
      open.delete(path);
    },
  };
}
