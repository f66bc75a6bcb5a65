import { describe, expect, it } from "vitest";
import type { Part } from "../../../src/document/part.ts";
import type { ModelRequest } from "../../../src/ports/model.ts";
import local from "../../../src/providers/local.ts";
import { callModel } from "../../../src/steps/call/call-model.ts";
import type { CallInput } from "../../../src/steps/call/call-model.ts";
import { gatewaySteps, makeModelRequest, startGateway } from "../../../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../../../src/testing/index.ts";

const ok = gatewaySteps.ok({ total: "1" });
const linked: Part = {
  type: "document",
  mediaType: "application/pdf",
  form: "url",
  value: "https://example.org/a.pdf",
  file: 0,
};
const inlined: Part = { ...linked, form: "data-uri", value: "data:application/pdf;base64,AAAA" };

const call = (gateway: Gateway, changes: Partial<ModelRequest>, more: Partial<CallInput> = {}) =>
  callModel({
    request: makeModelRequest({ output: { mode: "none", name: "n" }, ...changes }),
    model: local({ modelId: "m", gateway: { baseUrl: gateway.url }, env: {} }),
    transport: { retries: 0, firstDelayMs: 1, maxDelayMs: 1 },
    callTimeoutMs: 120_000,
    inlinePart: async () => inlined,
    ...more,
  });

const bodies = (gateway: Gateway) => gateway.requests.map(({ body }) => body as Record<string, unknown>);
const refusal = (message: string, code?: string): GatewayStep => ({
  type: "status",
  status: 400,
  message,
  ...(code ? { code } : {}),
});

describe("a request that was refused", () => {
  it("is asked without the setting that the gateway complains about, with a warning, and remembered", async () => {
    const script = ({ body }: { body: unknown }) =>
      "reasoning_effort" in (body as object) ? refusal("Unknown parameter: 'reasoning_effort'.") : ok;
    await using gateway = await startGateway({ script });
    const settings = { maxOutputTokens: 900, reasoning: "low", temperature: 0 } as const;
    const first = await call(gateway, { settings });
    expect(first).toMatchObject({ ok: true, warnings: [{ code: "call.setting-ignored" }] });
    expect(await call(gateway, { settings })).toMatchObject({ ok: true, warnings: [] });
    expect(bodies(gateway).map((body) => [body.reasoning_effort, body.temperature])).toEqual([
      ["low", 0],
      [undefined, 0],
      [undefined, 0],
    ]);
  });

  it("is asked with the cap that the gateway names, else with half of it", async () => {
    const script = [
      refusal("max_tokens is too large: 8000. This model supports at most 4096 completion tokens."),
      refusal("Invalid max_tokens"),
      ok,
    ];
    await using gateway = await startGateway({ script });
    const outcome = await call(gateway, { settings: { maxOutputTokens: 8000 } });
    expect(outcome).toMatchObject({ ok: true, warnings: [{}, { code: "call.setting-changed" }] });
    expect(bodies(gateway).map((body) => body.max_tokens)).toEqual([8000, 4096, 2048]);
    await call(gateway, { settings: { maxOutputTokens: 1000 } });
    await call(gateway, { settings: { maxOutputTokens: 9000 } });
    expect(
      bodies(gateway)
        .slice(3)
        .map((body) => body.max_tokens),
    ).toEqual([1000, 2048]);
  });

  it("is asked with the cap that the balance covers, and else fails as spent", async () => {
    const spent = (tokens: number): GatewayStep => ({
      type: "status",
      status: 402,
      message: `You requested up to 8000 tokens, but can only afford ${tokens}.`,
    });
    await using enough = await startGateway({ script: [spent(1200), ok] });
    await call(enough, { settings: { maxOutputTokens: 8000 } });
    expect(bodies(enough).map((body) => body.max_tokens)).toEqual([8000, 1200]);
    await using tooLittle = await startGateway({ script: [spent(12)] });
    const outcome = await call(tooLittle, { settings: { maxOutputTokens: 8000 } });
    expect(outcome).toMatchObject({ ok: false, error: { code: "provider.quota" } });
    expect(tooLittle.requests).toHaveLength(1);
  });

  it.each([
    ["says that it cannot fetch", "Error while downloading file"],
    ["says nothing of why", "Bad Request"],
  ])("is asked once with bytes where the gateway %s", async (_, message) => {
    await using gateway = await startGateway({ script: [refusal(message), ok] });
    const outcome = await call(gateway, { parts: [linked] });
    expect(outcome).toMatchObject({ ok: true, warnings: [{ code: "call.address-not-fetched" }] });
    expect(JSON.stringify(bodies(gateway)[0])).toContain(linked.value);
    expect(JSON.stringify(bodies(gateway)[1])).not.toContain(linked.value);
    expect(JSON.stringify(bodies(gateway)[1])).toContain(inlined.value);
    await using stubborn = await startGateway({ script: [refusal(message)] });
    expect(await call(stubborn, { parts: [linked] })).toMatchObject({
      ok: false,
      error: { code: "provider.bad-request" },
    });
    expect(stubborn.requests).toHaveLength(2);
  });

  it("is not asked again where nothing can be taken back", async () => {
    await using gateway = await startGateway({ script: [refusal("temperature must be 1")] });
    expect(await call(gateway, {})).toMatchObject({ ok: false, error: { code: "provider.bad-request" } });
    expect(gateway.requests).toHaveLength(1);
  });
});
