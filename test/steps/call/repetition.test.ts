import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HttpRequest } from "../../../src/document/attempt.ts";
import local from "../../../src/providers/local.ts";
import { callModel } from "../../../src/steps/call/call-model.ts";
import { watchRepetition } from "../../../src/steps/call/watch-repetition.ts";
import { gatewaySteps, makeModelRequest, startGateway } from "../../../src/testing/index.ts";

/** How often the watch spoke up over a text that came in pieces of this length. */
function loopsIn(text: string, pieceLength: number): number {
  let loops = 0;
  const watch = watchRepetition(() => (loops += 1));
  for (let at = 0; at < text.length; at += pieceLength) watch(text.slice(at, at + pieceLength));
  return loops;
}

describe("an answer that does not end", () => {
  it("is seen once, whatever is repeated and however it is cut into pieces", () => {
    const units = fc.string({ minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 900 }), fc.string(), (unit, pieceLength, before) => {
        const text = before + unit.repeat(Math.ceil(9000 / unit.length));
        expect(loopsIn(text, pieceLength)).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it("is not taken for one where a document is only monotonous", () => {
    const rows = Array.from({ length: 2000 }, (_, index) => ({
      date: "2024-01-01",
      amount: "0.00",
      line: index,
    }));
    expect(loopsIn(JSON.stringify(rows), 40)).toBe(0);
    expect(loopsIn(`{"a":"${"_".repeat(3000)}","b":"${".".repeat(3000)}"}`, 40)).toBe(0);
  });

  it("is stopped and asked for again without the schema that the gateway enforces", async () => {
    const endless = `{"total":"${"0".repeat(60_000)}`;
    await using gateway = await startGateway({
      script: ({ mode }) =>
        mode === "json_schema"
          ? { type: "slow-stream", text: endless, pieceMs: 0 }
          : gatewaySteps.ok({ total: "1" }),
    });
    const outcome = await callModel({
      request: makeModelRequest({ settings: { delivery: "stream" } }),
      model: local({ modelId: "m", gateway: { baseUrl: gateway.url }, env: {} }),
      transport: { retries: 0, firstDelayMs: 1, maxDelayMs: 1 },
      callTimeoutMs: 120_000,
    });
    expect(outcome).toMatchObject({ ok: true, jsonMode: "json" });
    const told: readonly Partial<HttpRequest>[] = outcome.requests;
    expect(told).toMatchObject([{ status: 200, isCutOff: true }, { status: 200 }]);
    expect(told[1]).not.toHaveProperty("isCutOff");
  });
});
