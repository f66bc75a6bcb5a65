import { describe, expect, it } from "vitest";
import { GleanerError } from "../../../src/errors/gleaner-error.ts";
import type { ErrorCode } from "../../../src/errors/error-code.ts";
import local from "../../../src/providers/local.ts";
import { callModel } from "../../../src/steps/call/call-model.ts";
import type { CallInput } from "../../../src/steps/call/call-model.ts";
import { createFakeModel, gatewaySteps, makeModelRequest, startGateway } from "../../../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../../../src/testing/index.ts";

const transport = { retries: 3, firstDelayMs: 100, maxDelayMs: 1000 };
const json = { total: "1.00" };

function modelAt(gateway: Gateway) {
  return local({ modelId: "m", gateway: { baseUrl: gateway.url }, env: {} });
}

/** Calls over a real wire; waits are written down instead of waited for. */
async function call(script: readonly GatewayStep[], changes: Partial<CallInput> = {}) {
  await using gateway = await startGateway({ script });
  const waits: number[] = [];
  const outcome = await callModel({
    request: makeModelRequest(),
    model: modelAt(gateway),
    transport,
    callTimeoutMs: 120_000,
    random: () => 1,
    wait: async (milliseconds) => void waits.push(milliseconds),
    ...changes,
  });
  return { outcome, waits, gateway };
}

const failing = (code: ErrorCode, retryAfterMs?: number) =>
  new GleanerError(code, {
    what: "a",
    seen: "b",
    hint: "c",
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });

describe("a call of a model", () => {
  it("outlives transient faults and lists every exchange", async () => {
    const faults = [
      gatewaySteps.status(429, { retryAfter: 0.3 }),
      gatewaySteps.status(500),
      gatewaySteps.reset(),
    ];
    const { outcome, waits, gateway } = await call([...faults, gatewaySteps.ok(json)]);
    expect(outcome).toMatchObject({ ok: true, jsonMode: "json-schema" });
    expect(outcome.requests.map(({ status }) => status)).toEqual([429, 500, 0, 200]);
    expect(outcome.requests[0]).toMatchObject({ retryAfterMs: 300, requestId: "req_1" });
    expect(waits).toEqual([400, 200, 400]);
    expect(gateway.billed.calls).toBe(1);
  });

  it("gives up after its repetitions with the last failure as a value", async () => {
    const { outcome } = await call([gatewaySteps.status(503)]);
    expect(outcome).toMatchObject({ ok: false, error: { code: "provider.unavailable" } });
    expect(outcome.requests).toHaveLength(4);
  });

  it.each(["provider.unauthorized", "provider.bad-request", "provider.quota", "provider.refused"] as const)(
    "does not repeat %s",
    async (code) => {
      const model = createFakeModel({ answers: () => Promise.reject(failing(code)) });
      const { outcome, waits } = await call([], { model });
      expect(outcome).toMatchObject({ ok: false, error: { code } });
      expect([model.requests.length, waits.length]).toEqual([1, 0]);
    },
  );

  it("puts a question again once after an answer without choices, and no more", async () => {
    const empty = { type: "raw", body: '{"choices":[],"usage":{"prompt_tokens":3}}' } as const;
    const lost = await call([empty, empty, gatewaySteps.ok(json)]);
    expect(lost.outcome).toMatchObject({
      ok: false,
      error: { code: "provider.unavailable", usage: { calls: 2, inputTokens: 6 } },
    });
    expect((await call([empty, gatewaySteps.ok(json)])).outcome).toMatchObject({ ok: true });
  });

  it("ends where the gateway asks for a longer pause than is allowed", async () => {
    const { outcome, waits } = await call([gatewaySteps.status(429, { retryAfter: 3600 })]);
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: "provider.rate-limited", retryAfterMs: 3_600_000 },
    });
    expect([outcome.requests.length, waits.length]).toEqual([1, 0]);
  });

  it("doubles its pauses up to the cap, spread by chance between half and all", async () => {
    const pauses = async (random: number) => {
      const model = createFakeModel({ answers: () => Promise.reject(failing("provider.unavailable")) });
      return (await call([], { model, transport: { ...transport, retries: 5 }, random: () => random })).waits;
    };
    expect(await pauses(1)).toEqual([100, 200, 400, 800, 1000]);
    expect(await pauses(0)).toEqual([50, 100, 200, 400, 500]);
  });

  const busy = gatewaySteps.status(503, { retryAfter: 0 });
  it.concurrent.each([
    ["a hanging request", [gatewaySteps.hang()], 100, "provider.timeout", [0]],
    // Were its time its own, it would be repeated.
    ["a repetition that hangs", [busy, gatewaySteps.hang()], 2500, "provider.timeout", [503, 0]],
    [
      "a pause that would last longer",
      [gatewaySteps.status(503, { retryAfter: 400 })],
      300_000,
      "provider.unavailable",
      [503],
    ],
  ] as const)(
    "takes no longer in all than the time that a question has: %s",
    async (_, script, callTimeoutMs, code, told) => {
      const patient = { ...transport, maxDelayMs: 1_000_000 };
      const { outcome, waits } = await call(script, { callTimeoutMs, transport: patient });
      expect(outcome).toMatchObject({ ok: false, error: { code } });
      expect(outcome.requests.map(({ status }) => status)).toEqual(told);
      expect(waits.filter((pause) => pause >= callTimeoutMs)).toEqual([]);
    },
  );

  it("names the limit that a request ran into", async () => {
    const { outcome } = await call([gatewaySteps.hang()], { callTimeoutMs: 60 });
    expect(outcome).toMatchObject({ error: { where: { option: "limits.callTimeoutMs" } } });
  });

  it("ends a model that does not watch its signal as well", async () => {
    const model = createFakeModel({ answers: () => new Promise(() => undefined) });
    const { outcome } = await call([], { model, callTimeoutMs: 20 });
    expect(outcome).toMatchObject({ ok: false, error: { code: "provider.timeout" } });
  });

  it.each([
    ["in the middle of a request", [gatewaySteps.hang()]],
    ["in the middle of a pause", [gatewaySteps.status(503, { retryAfter: 400 })]],
  ])("rethrows an abort's own reason at once, %s", async (_, script) => {
    await using gateway = await startGateway({ script });
    const controller = new AbortController();
    const reason = { my: "reason" };
    setTimeout(() => controller.abort(reason), 100);
    const { signal } = controller;
    const called = callModel({
      request: makeModelRequest(),
      model: modelAt(gateway),
      transport: { ...transport, maxDelayMs: 1_000_000 },
      callTimeoutMs: 1_000_000,
      signal,
    });
    await expect(called).rejects.toBe(reason);
  });

  it("makes no request once the signal is aborted", async () => {
    const model = createFakeModel({ answers: () => json });
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(call([], { model, signal })).rejects.toThrow("too late");
    expect(model.requests).toHaveLength(0);
  });

  it("turns an error of a model's own into ours, with the cause and without its words", async () => {
    const cause = new TypeError("SECRET text");
    const model = createFakeModel({ answers: () => Promise.reject(cause) });
    const { outcome } = await call([], { model });
    expect(outcome).toMatchObject({ ok: false, error: { code: "provider.bad-response", cause } });
    expect(JSON.stringify(outcome.ok ? "" : outcome.error)).not.toContain("SECRET");
  });
});
