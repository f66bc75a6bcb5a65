import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";

/** Enough for the answers that are under way when a disk gets full. */
const size = 4 * 1024 * 1024;

interface Ballast {
  /** Gives the room back; false where it was given back before. */
  readonly drop: () => boolean;
}

/** Takes up some room beside a journal, to be given back when the disk is full: answers that are paid for can then still be kept. */
export function openBallast(path: string): Ballast {
  const place = `${path}.reserve`;
  let isHeld = false;
  if (path !== "") {
    try {
      const file = openSync(place, "w", 0o600);
      isHeld = true;
      try {
        // Random-looking bytes are not needed: no common file system leaves out what is written.
        writeSync(file, Buffer.alloc(size, 1));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch {
      // Less room is better than none.
    }
  }
  return {
    drop() {
      if (!isHeld) return false;
      isHeld = false;
      rmSync(place, { force: true });
      return true;
    },
  };
}
