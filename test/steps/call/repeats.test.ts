import { describe, expect, it } from "vitest";
import { GleanerError } from "../../../src/errors/gleaner-error.ts";
import { callModel } from "../../../src/steps/call/call-model.ts";
import { createFakeModel, makeModelRequest } from "../../../src/testing/index.ts";
import type { FakeAnswer } from "../../../src/testing/index.ts";

const transport = { retries: 3, firstDelayMs: 1, maxDelayMs: 10 };
const parts = { what: "a", seen: "b", hint: "c" };
const usage = { inputTokens: 10, outputTokens: 5, calls: 1, milliseconds: 0 };
const answered: FakeAnswer = { candidates: [{ text: "{}", finishReason: "stop" }], usage };

/** A model that fails as told, once each, and answers then. */
function ask(failures: readonly (GleanerError | "broken")[], mayRepeat?: () => boolean) {
  const model = createFakeModel({
    answers(_, index, { onRequest }) {
      const failure = failures[index];
      const isBroken = failure === "broken";
      onRequest?.({ status: isBroken ? 0 : 200, milliseconds: 1 });
      if (isBroken) throw new GleanerError("provider.network", parts);
      if (failure) throw failure;
      return answered;
    },
  });
  const request = makeModelRequest();
  const more = mayRepeat ? { mayRepeat } : {};
  return callModel({
    request,
    model,
    transport,
    callTimeoutMs: 120_000,
    wait: async () => undefined,
    ...more,
  });
}

describe("a request that goes out again", () => {
  const fellOver = new GleanerError("provider.unavailable", { ...parts, usage });
  const full = new GleanerError("provider.unavailable", parts);

  it("adds what failed answers cost to the answer that came", async () => {
    const outcome = await ask([fellOver, full]);
    expect(outcome).toMatchObject({
      ok: true,
      answer: { usage: { inputTokens: 20, outputTokens: 10, calls: 2 } },
    });
  });

  it("adds up what failed answers cost where none came, and buys no more than two of them", async () => {
    const outcome = await ask(Array.from({ length: 4 }, () => fellOver));
    expect(outcome).toMatchObject({ ok: false, error: { usage: { inputTokens: 20, calls: 2 } } });
  });

  it.each([
    ["asks whether there is room after an answer that was paid for", [fellOver], 1],
    ["asks whether there is room after each exchange that broke off", ["broken", "broken"], 2],
    ["does not ask after a refusal that costs nothing", [full, full], 0],
    ["asks once for each where they alternate", ["broken", full, fellOver], 2],
  ] as const)("%s", async (_, failures, expected) => {
    let asked = 0;
    const outcome = await ask(failures, () => (asked += 1) > 0);
    expect(outcome.ok).toBe(true);
    expect(asked).toBe(expected);
  });

  it("stays where it is when there is no room", async () => {
    const outcome = await ask(["broken", "broken"], () => false);
    expect(outcome).toMatchObject({ ok: false, error: { code: "provider.network" } });
    expect(outcome.requests).toHaveLength(1);
  });
});
