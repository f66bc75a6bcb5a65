import { describe, expect, it } from "vitest";
import type { GatewayOptions } from "../../src/options/extract-options.ts";
import local from "../../src/providers/local.ts";
import { callModel } from "../../src/steps/call/call-model.ts";
import { gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../../src/testing/index.ts";

const { signal } = new AbortController();
const slow: GatewayStep = { type: "delay", milliseconds: 60, next: gatewaySteps.ok({}) };

const modelAt = (gateway: Gateway, modelId: string, more: GatewayOptions = {}) =>
  local({ modelId, gateway: { baseUrl: gateway.url, apiKey: "key", ...more }, env: {} });

/** A gateway that writes down when each request came. */
async function startTimed(answer: (index: number) => GatewayStep) {
  const times: number[] = [];
  const gateway = await startGateway({
    script(_, index) {
      times.push(performance.now());
      return answer(index);
    },
  });
  const gap = (a: number, b: number): number => (times[b] ?? 0) - (times[a] ?? 0);
  return { gateway, gap };
}

describe("calls with one key", () => {
  it("take turns over all models and model objects of the process", async () => {
    const { gateway, gap } = await startTimed(() => slow);
    await using _ = gateway;
    const limits = { concurrency: 1 };
    const models = ["one", "two"].map((name) => modelAt(gateway, name, { limits }));
    await Promise.all(models.map((model) => model.call(makeModelRequest(), { signal })));
    // Timers may fire a little early.
    expect(gap(0, 1)).toBeGreaterThan(55);
  });

  it("do not wait for those of another key", async () => {
    await using gateway = await startGateway({ script: [{ type: "hang" }, gatewaySteps.ok({})] });
    const limits = { concurrency: 1 };
    const [one, two] = ["one", "two"].map((apiKey) => modelAt(gateway, "same", { limits, apiKey }));
    const held = new AbortController();
    const hanging = one?.call(makeModelRequest(), { signal: held.signal });
    await expect.poll(() => gateway.requests.length).toBe(1);
    await two?.call(makeModelRequest(), { signal });
    held.abort(new Error("enough"));
    await expect(hanging).rejects.toThrow("enough");
  });

  it("all wait where the gateway tells one of them to", async () => {
    const { gateway, gap } = await startTimed((index) =>
      index === 0 ? gatewaySteps.status(429, { retryAfter: 0.2 }) : gatewaySteps.ok({}),
    );
    await using _ = gateway;
    const first = modelAt(gateway, "one").call(makeModelRequest(), { signal });
    await expect(first).rejects.toMatchObject({ code: "provider.rate-limited" });
    await modelAt(gateway, "two").call(makeModelRequest(), { signal });
    expect(gap(0, 1)).toBeGreaterThan(190);
  });

  it("stop waiting at once after an abort, without a request", async () => {
    const gateway = await startGateway({ script: [{ type: "hang" }] });
    await using _ = gateway;
    const model = modelAt(gateway, "one", { limits: { concurrency: 1 } });
    const held = new AbortController();
    const hanging = model.call(makeModelRequest(), { signal: held.signal });
    await expect.poll(() => gateway.requests.length).toBe(1);
    const controller = new AbortController();
    const waiting = model.call(makeModelRequest(), { signal: controller.signal });
    const reason = new Error("enough");
    setTimeout(() => controller.abort(reason), 30);
    await expect(waiting).rejects.toBe(reason);
    held.abort(reason);
    await expect(hanging).rejects.toBe(reason);
    expect(gateway.requests).toHaveLength(1);
  });

  it("wait no longer than a question may take in all", async () => {
    const gateway = await startGateway({ script: [{ type: "hang" }] });
    await using _ = gateway;
    const model = modelAt(gateway, "one", { limits: { concurrency: 1 } });
    const held = new AbortController();
    const hanging = model.call(makeModelRequest(), { signal: held.signal });
    await expect.poll(() => gateway.requests.length).toBe(1);
    const transport = { retries: 3, firstDelayMs: 1, maxDelayMs: 10 };
    const outcome = await callModel({ model, request: makeModelRequest(), transport, callTimeoutMs: 60 });
    expect(outcome).toMatchObject({ ok: false, error: { code: "provider.timeout" }, requests: [] });
    held.abort(new Error("enough"));
    await expect(hanging).rejects.toThrow("enough");
    expect(gateway.requests).toHaveLength(1);
  });

  it("fail at once, and say for how long, where the gateway wants to be left alone for minutes", async () => {
    const gateway = await startGateway({ script: [gatewaySteps.status(429, { retryAfter: 600 })] });
    await using _ = gateway;
    const model = modelAt(gateway, "one");
    await expect(model.call(makeModelRequest(), { signal })).rejects.toMatchObject({ retryAfterMs: 600_000 });
    const error: unknown = await model
      .call(makeModelRequest(), { signal })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "provider.rate-limited", retryable: true });
    expect((error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(300_000);
    expect(gateway.requests).toHaveLength(1);
  });
});
