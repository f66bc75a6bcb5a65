import { describe, expect, it } from "vitest";
import type { JsonMode } from "../../../src/ports/capabilities.ts";
import local from "../../../src/providers/local.ts";
import { callModel } from "../../../src/steps/call/call-model.ts";
import { nextJsonMode } from "../../../src/steps/call/next-json-mode.ts";
import { createFakeModel, gatewaySteps, makeModelRequest, startGateway } from "../../../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../../../src/testing/index.ts";

const json = { total: "1.00" };
const callOf = (gateway: Gateway, modelId = "m", hash = "one") => {
  const { reading } = makeModelRequest();
  const request = makeModelRequest({ reading: { ...reading, schema: { ...reading.schema, hash } } });
  return callModel({
    request,
    model: local({ modelId, gateway: { baseUrl: gateway.url }, env: {} }),
    transport: { retries: 0, firstDelayMs: 1, maxDelayMs: 1 },
    callTimeoutMs: 120_000,
  });
};
const modesOf = (gateway: Gateway) => gateway.requests.map(({ mode }) => mode);

describe("the JSON mode of a call", () => {
  it.each([
    ["json-schema", ["json-schema", "tool", "json", "none"], "tool"],
    ["json-schema", ["json-schema", "json"], "json"],
    ["json-schema", ["json-schema"], "none"],
    ["json", ["json"], "none"],
    ["none", ["none"], undefined],
  ] as const)("goes from %s with %j down to %s", (mode, jsonModes, next) => {
    const { capabilities } = createFakeModel({ answers: () => json });
    expect(nextJsonMode(mode, { ...capabilities, jsonModes: jsonModes as readonly JsonMode[] })).toBe(next);
  });

  it("steps down by itself where the gateway refuses it, without using up repetitions, and remembers it", async () => {
    const script = [gatewaySteps.refuseModes(["json_schema", "json_object"], gatewaySteps.ok(json))];
    await using gateway = await startGateway({ script });
    const first = await callOf(gateway);
    expect(first).toMatchObject({ ok: true, jsonMode: "none" });
    expect(first.requests.map(({ status }) => status)).toEqual([400, 400, 200]);
    expect(modesOf(gateway)).toEqual(["json_schema", "json_object", undefined]);
    const second = await callOf(gateway, "m", "another schema");
    expect(second).toMatchObject({ ok: true, jsonMode: "none" });
    expect(second.requests).toHaveLength(1);
    expect((await callOf(gateway, "other-model")).requests).toHaveLength(3);
  });

  it("does not carry what it learnt to another address", async () => {
    await using strict = await startGateway({
      script: [gatewaySteps.refuseModes(["json_schema"], gatewaySteps.ok(json))],
    });
    await using able = await startGateway({ script: [gatewaySteps.ok(json)] });
    expect(await callOf(strict)).toMatchObject({ ok: true, jsonMode: "json" });
    expect(await callOf(able)).toMatchObject({ ok: true, jsonMode: "json-schema" });
  });

  it("holds a refused schema against that schema only", async () => {
    const refusal: GatewayStep = {
      type: "status",
      status: 400,
      message: "Invalid schema for response_format 'total'",
    };
    await using gateway = await startGateway({ script: [refusal, gatewaySteps.ok(json)] });
    expect(await callOf(gateway, "m", "a")).toMatchObject({ ok: true, jsonMode: "json" });
    expect(await callOf(gateway, "m", "a")).toMatchObject({ ok: true, jsonMode: "json" });
    expect(await callOf(gateway, "m", "b")).toMatchObject({ ok: true, jsonMode: "json-schema" });
    expect(gateway.requests).toHaveLength(4);
  });

  it("believes no refusal that does not lead to an answer", async () => {
    const refusal = gatewaySteps.status(400, { message: "bad response_format or model" });
    await using gateway = await startGateway({ script: [refusal, refusal, refusal, gatewaySteps.ok(json)] });
    expect(await callOf(gateway)).toMatchObject({ ok: false, error: { code: "provider.bad-request" } });
    expect(await callOf(gateway)).toMatchObject({ ok: true, jsonMode: "json-schema" });
  });

  it("names the keywords that only the prompt has, where the mode carries a schema", async () => {
    await using gateway = await startGateway({ script: [gatewaySteps.ok(json)] });
    const call = (mode: JsonMode) =>
      callModel({
        request: makeModelRequest({
          output: { mode, name: "n", jsonSchema: {}, dropped: ["default", "pattern"] },
        }),
        model: local({ modelId: "m", gateway: { baseUrl: gateway.url }, env: {} }),
        transport: { retries: 0, firstDelayMs: 1, maxDelayMs: 1 },
        callTimeoutMs: 120_000,
      });
    expect(await call("json-schema")).toMatchObject({
      warnings: [{ code: "call.keywords-in-prompt", message: expect.stringContaining("default, pattern") }],
    });
    expect(await call("json")).toMatchObject({ warnings: [] });
  });
});
