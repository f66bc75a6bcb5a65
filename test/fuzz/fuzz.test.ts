import { describe, expect, it } from "vitest";
import { breakBytes } from "./break-bytes.ts";
import { listWholeFiles } from "./list-whole-files.ts";
import { runBatch } from "./run-batch.ts";

const seed = 20_250_604;

describe("broken files", () => {
  it("are broken in the same way every time, and in different ways", () => {
    const whole = new Uint8Array(5000).fill(7);
    const ways = Array.from({ length: 60 }, (_, index) => breakBytes(whole, index));
    expect(ways).toEqual(Array.from({ length: 60 }, (_, index) => breakBytes(whole, index)));
    expect(new Set(ways.map(({ how }) => how)).size).toBeGreaterThan(50);
    expect(ways.every(({ bytes }) => Buffer.compare(bytes, whole) !== 0)).toBe(true);
  });

  it.each([
    ["documents and pictures", "no-recordings", 8],
    ["recordings", "recordings", 2],
  ] as const)("end in what can be read or in an error of ours (%s)", async (_, kinds, rounds) => {
    const to = listWholeFiles(kinds).length * rounds;
    expect(await runBatch({ from: 0, to, seed, kinds })).toEqual([]);
  });
});
