import { expect, it } from "vitest";
import { killRun } from "./kill-run.ts";
import { makeRandom } from "./make-random.ts";

it("survives ten kills over 200 documents: each has one whole line, and no answer that arrived is paid for twice", async () => {
  const seen = await killRun({
    documents: 200,
    kills: 10,
    concurrency: 8,
    requestsBetween: 18,
    random: makeRandom(Number(process.env["GLEANER_SEED"] ?? 4)),
  });
  expect(seen).toMatchObject({
    errors: [],
    lines: 200,
    distinct: 200,
    torn: 0,
    disagreeing: 0,
    succeeded: 200,
    lastExit: 0,
  });
  expect(seen.kills).toBeGreaterThan(5);
  expect(seen.paid).toBeLessThanOrEqual(seen.finished + seen.inFlightAtKills);
  expect(seen.statedCost).toBeLessThanOrEqual(seen.billedCost + 1e-9);
  expect(seen.statedCost + seen.uncertainCost).toBeGreaterThanOrEqual(seen.billedCost - 1e-9);
});
