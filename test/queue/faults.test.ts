import { expect, it } from "vitest";
import { gatewaySteps as step } from "../../src/testing/index.ts";
import { makeStand } from "./make-stand.ts";
import { redisProgram } from "./start-redis.ts";

it.skipIf(redisProgram === undefined)(
  "a key that workers are refused with halts the run, and the next takes all documents up again",
  async () => {
    let isOut = true;
    await using stand = await makeStand(12, () =>
      isOut ? step.status(401) : step.ok({ number: "N-1", total: "12.34" }),
    );
    const worker = stand.work();
    const halted = await stand.batch();
    expect(halted.code).toBe(77);
    expect(halted.error).toMatch(/halted: .*refused the key/u);
    expect(halted.error).toContain("12 documents are still open");
    expect(await stand.lines()).toEqual([]);
    isOut = false;
    expect((await stand.batch(["--resume"])).code).toBe(0);
    await worker.stop();
    expect(new Set((await stand.lines()).map(({ source, status }) => `${source} ${status}`)).size).toBe(12);
    expect(stand.gateway.billed.calls).toBe(12);
  },
);
