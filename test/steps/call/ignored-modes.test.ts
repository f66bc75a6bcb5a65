import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Json } from "../../../src/document/json.ts";
import { extract } from "../../../src/extract.ts";
import local from "../../../src/providers/local.ts";
import { callModel } from "../../../src/steps/call/call-model.ts";
import { fitsShape } from "../../../src/steps/call/fits-shape.ts";
import { judgeMode } from "../../../src/steps/call/judge-mode.ts";
import { gatewaySteps, makeModelRequest, startGateway } from "../../../src/testing/index.ts";
import type { Gateway } from "../../../src/testing/index.ts";

const jsonSchema = {
  type: "object",
  properties: {
    total: { type: "string" },
    rows: { type: "array", items: { $ref: "#/$defs/row" } },
    either: { anyOf: [{ type: "number" }, { type: "null" }] },
  },
  required: ["total"],
  additionalProperties: false,
  $defs: { row: { type: "object", properties: { n: { type: ["integer", "null"] } }, required: ["n"] } },
} as const;

describe("the shape of an answer", () => {
  it.each([
    [{ total: "1" }, true],
    [{ total: null, rows: null }, true],
    [{ total: "1", rows: [{ n: 1 }, { n: null }], either: 2.5 }, true],
    [{ total: 1 }, false],
    [{}, false],
    [{ total: "1", more: "2" }, false],
    [{ total: "1", rows: [{ n: 1 }, { n: "2" }] }, false],
    [{ total: "1", rows: [{}] }, false],
    [{ total: "1", either: "2.5" }, false],
    [[{ total: "1" }], false],
    ["total", false],
  ])("%j is of the schema's: %s", (json: Json, fits) => {
    expect(fitsShape(json, jsonSchema)).toBe(fits);
  });

  it("leaves out what gateways that hold a model to a schema differ in", () => {
    const loose = { type: "object", properties: { a: { type: "string", maxLength: 1, enum: ["x"] } } };
    expect(fitsShape({ a: "long", b: 1 }, loose)).toBe(true);
    expect(fitsShape({ a: "x" }, undefined)).toBe(true);
  });
});

describe("an answer beside the JSON mode that it was asked for in", () => {
  const shape = { type: "object", properties: { total: { type: "string" } }, required: ["total"] };
  it.each([
    ["json-schema", '{"total":"1"}', "held"],
    ["json-schema", '```json\n{"total":"1"}\n```', "held"],
    ["json-schema", 'Here it is: {"total":"1"} as asked.', "held"],
    ["json-schema", '{"sum":"1"}', "doubtful"],
    ["tool", '{"total":1}', "doubtful"],
    ["json", '{"sum":"1"}', "held"],
    ["json", "{total: '1'}", "doubtful"],
    ["json", "The total is 12.50 euros.", "ignored"],
    ["json", '{"total": "1', undefined],
    ["json", "  ", undefined],
    ["none", "The total is 12.50 euros.", undefined],
  ] as const)("%s, %s: %s", (mode, text, verdict) => {
    const output = { mode, name: "n", jsonSchema: shape };
    expect(judgeMode({ text, finishReason: "stop" }, output)).toBe(verdict);
  });

  it("says nothing where it was cut off", () => {
    const output = { mode: "json", name: "n" } as const;
    expect(judgeMode({ text: "The total is", finishReason: "length" }, output)).toBeUndefined();
  });
});

describe("a gateway that ignores a JSON mode", () => {
  const model = (gateway: Gateway) => local({ modelId: "m", gateway: { baseUrl: gateway.url }, env: {} });
  const callOf = (gateway: Gateway, scope?: object) =>
    callModel({
      request: makeModelRequest(),
      model: model(gateway),
      transport: { retries: 0, firstDelayMs: 1, maxDelayMs: 1 },
      callTimeoutMs: 120_000,
      ...(scope ? { scope } : {}),
    });
  const modesOf = (gateway: Gateway) => gateway.requests.map(({ mode }) => mode);

  it("is asked in the next one at once, and from then on, where no word of the answer is JSON", async () => {
    await using gateway = await startGateway({
      script: ({ mode }) =>
        mode === "json_object" ? gatewaySteps.ok({ total: "12.50" }) : gatewaySteps.text("It is 12.50."),
    });
    const given = { model: "local/m", gateways: { local: { baseUrl: gateway.url } } };
    const schema = z.object({ total: z.string() });
    const first = await extract({ text: "Total 12.50" }, { ...given, schema });
    expect(first.data).toEqual({ total: "12.50" });
    expect(first.attempts.map(({ errorCode }) => errorCode)).toEqual(["output.invalid-json", undefined]);
    expect(first.warnings.map(({ code }) => code)).toEqual(["call.json-mode-ignored"]);
    await extract({ text: "Total 12.50" }, { ...given, schema: z.object({ total: z.string().min(1) }) });
    expect(modesOf(gateway)).toEqual(["json_schema", "json_object", "json_object"]);
  });

  it("may slip once: another shape ends the mode for the work at hand, and for good the second time", async () => {
    const script = [gatewaySteps.ok({ sum: "1" })];
    await using gateway = await startGateway({ script });
    const work = {};
    await callOf(gateway, work);
    await callOf(gateway, work);
    await callOf(gateway);
    await callOf(gateway);
    expect(modesOf(gateway)).toEqual(["json_schema", "json_object", "json_schema", "json_object"]);
  });

  it("is seen as well after it held to the mode for long", async () => {
    const right = Array.from({ length: 12 }, () => gatewaySteps.ok({ total: "1" }));
    await using prosaic = await startGateway({ script: [...right, gatewaySteps.text("It is 1.")] });
    for (let call = 0; call < 14; call += 1) await callOf(prosaic);
    expect(modesOf(prosaic).at(-2)).toBe("json_schema");
    expect(modesOf(prosaic).at(-1)).toBe("json_object");
    await using shapeless = await startGateway({ script: [...right, gatewaySteps.ok({ sum: "1" })] });
    for (let call = 0; call < 30; call += 1) await callOf(shapeless);
    expect(modesOf(shapeless).at(-1)).toBe("json_object");
  });

  it("is believed again after an answer that held to the mode", async () => {
    const wrong = gatewaySteps.ok({ sum: "1" });
    const right = gatewaySteps.ok({ total: "1" });
    await using gateway = await startGateway({ script: [wrong, right, wrong, right] });
    for (let call = 0; call < 4; call += 1) await callOf(gateway);
    expect(new Set(modesOf(gateway))).toEqual(new Set(["json_schema"]));
  });
});
