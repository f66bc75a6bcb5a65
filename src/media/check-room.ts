import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFault } from "./temporary-fault.ts";

/** More than a program keeps back before it writes. */
const bytes = 65_536;

/** Throws `input.unreadable` where a folder takes no more: what a program wrote there may be cut off without its saying so. */
export async function checkRoom(folder: string): Promise<void> {
  const path = join(folder, "room");
  try {
    await writeFile(path, new Uint8Array(bytes));
  } catch (error) {
    throw temporaryFault(error);
  } finally {
    await rm(path, { force: true });
  }
}
