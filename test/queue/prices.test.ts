import { expect, it } from "vitest";
import { makeStand } from "./make-stand.ts";
import { redisProgram } from "./start-redis.ts";

it.skipIf(redisProgram === undefined)(
  "prices of the command line go with the run to its workers, and so does what to do without one",
  async () => {
    await using stand = await makeStand(2, undefined, "local/m");
    const worker = stand.work();
    const refused = await stand.batch(["--max-cost", "1"]);
    expect([refused.code, stand.gateway.billed.calls]).toEqual([75, 0]);
    // No document's fault: the run halts, and all of them stay open.
    expect(await stand.lines()).toEqual([]);
    const priced = await stand.batch(["--max-cost", "1", "--price", "2,8", "--resume"]);
    expect([priced.code, stand.gateway.billed.calls]).toEqual([0, 2]);
    const usages = (await stand.lines()).map(
      ({ extraction }) => extraction?.["usage"] as { cost?: number; costSource?: string } | undefined,
    );
    expect(usages).toHaveLength(2);
    for (const usage of usages) {
      expect(usage?.costSource).toBe("computed");
      expect(usage?.cost).toBeGreaterThan(0);
    }
    const out = `${stand.folder}/allowed.jsonl`;
    const allowed = await stand.batch([
      "--max-cost",
      "1",
      "--unknown-price",
      "allow",
      "--out",
      out,
      "--instructions",
      "x",
    ]);
    expect([allowed.code, stand.gateway.billed.calls]).toEqual([0, 4]);
    await worker.stop();
  },
);
