import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { watchMemory } from "../../src/media/watch-memory.ts";

/** Takes 150 MB, says so, and stays. */
const greedy =
  "const taken = Buffer.alloc(150_000_000, 1); console.log(taken.length); setTimeout(() => 0, 60_000)";
const tellsMemory = process.platform === "linux";

describe("watching what a process takes", () => {
  it.each([
    [120_000_000, tellsMemory],
    [2_000_000_000, false],
  ])("tells of one that takes more than %i bytes, where the system knows", async (maxBytes, isTold) => {
    const child = spawn(process.execPath, ["-e", greedy], { stdio: ["ignore", "pipe", "ignore"] });
    const told = Promise.withResolvers<boolean>();
    const unwatch = watchMemory(child.pid, maxBytes, () => told.resolve(true));
    try {
      await once(child.stdout, "data");
      const later = wait(isTold ? 20_000 : 300, false);
      expect(await Promise.race([told.promise, later])).toBe(isTold);
    } finally {
      unwatch();
      child.kill("SIGKILL");
    }
  });
});
