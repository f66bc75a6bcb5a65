import { describe, expect, it } from "vitest";
import { z } from "zod";
import { extract } from "../src/extract.ts";
import { defineSchema } from "../src/schema/define-schema.ts";
import { sum } from "../src/schema/rules/sum.ts";
import { createFakeModel } from "../src/testing/create-fake-model.ts";
import type { FakeModelOptions } from "../src/testing/create-fake-model.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const wrong = { ...answer, gross: "191.00" };
const fixed = { "/gross": "119.00" };
type Answers = FakeModelOptions["answers"];
const fake = (name: string, answers: Answers, capabilities: FakeModelOptions["capabilities"] = {}) =>
  createFakeModel({ id: `fake/${name}`, answers, capabilities });
const whoDidWhat = (attempts: readonly { model: string; reason: string }[]) =>
  attempts.map(({ model, reason }) => `${model} ${reason}`);

describe("a model that repairs", () => {
  it("is asked for what another one got wrong, and the rest stays as it was", async () => {
    const first = fake("first", () => wrong);
    const repairModel = fake("mender", () => fixed);
    const result = await extract(source, { schema, model: first, repairModel });
    expect(result).toMatchObject({ data: answer, verdict: "verified" });
    expect(whoDidWhat(result.attempts)).toEqual(["fake/first first", "fake/mender repair"]);
    const asked = JSON.stringify(repairModel.requests[0]?.parts);
    expect(asked).toContain("/gross");
    expect(asked).not.toContain("/number");
  });

  it("is asked in its own JSON mode and dialect", async () => {
    const first = fake("first", () => wrong, { jsonModes: ["none"] });
    const repairModel = fake("mender", () => fixed, { dialect: "openai-strict" });
    await extract(source, { schema, model: first, repairModel });
    expect(first.requests[0]?.output.mode).toBe("none");
    expect(repairModel.requests[0]?.output).toMatchObject({
      mode: "json-schema",
      jsonSchema: { required: ["/net", "/tax", "/gross"], additionalProperties: false },
    });
  });

  it("is asked for an answer that could not be read", async () => {
    const first = fake("first", () => "Sorry, I cannot do that.");
    const repairModel = fake("mender", () => answer);
    const result = await extract(source, { schema, model: first, repairModel });
    expect(result.data).toEqual(answer);
    expect(whoDidWhat(result.attempts)).toEqual(["fake/first first", "fake/mender repair"]);
  });

  it("never gets more questions than there are attempts", async () => {
    const first = fake("first", () => wrong);
    const repairModel = fake("mender", (_, index) => ({ "/gross": `${index}.00` }));
    const { attempts } = await extract(source, { schema, model: first, repairModel, attempts: 2 });
    expect(attempts).toHaveLength(2);
  });

  it("leaves the repair to the one that answered where it cannot take the document", async () => {
    const first = fake("first", (_, index) => (index === 0 ? wrong : fixed));
    const input = { audio: { forms: ["base64"], mediaTypes: ["audio/wav"] } } as const;
    const repairModel = fake("deaf", () => null, { input });
    const result = await extract(source, { schema, model: first, repairModel });
    expect(result.data).toEqual(answer);
    expect(result.warnings).toMatchObject([{ code: "repair.model-unfit" }]);
  });

  it.each([
    ["a list", { repairModel: ["a/b"] }],
    ["an engine that reads words", { repairModel: "embedded" }],
    ["any beside escalate", { repairModel: "local/x", escalate: true }],
  ])("cannot be %s", async (_, more) => {
    const options = { schema, ...more } as unknown as Parameters<typeof extract>[1];
    await expect(extract(source, options)).rejects.toMatchObject({
      code: "options.invalid",
      where: { option: "repairModel" },
    });
  });
});

describe("models that escalate", () => {
  it("leave what the first one got wrong, and only that, to the next", async () => {
    const cheap = fake("cheap", () => ({ ...wrong, number: "INV-99" }));
    const dear = fake("dear", () => ({ ...fixed, "/number": "INV-42" }));
    const result = await extract(source, { schema, model: [cheap, dear], escalate: true });
    expect(result).toMatchObject({ data: answer, verdict: "verified" });
    expect(whoDidWhat(result.attempts)).toEqual(["fake/cheap first", "fake/dear repair"]);
    const asked = JSON.stringify(dear.requests[0]?.parts);
    expect(asked).toContain("/number");
    expect(asked).not.toContain("/date");
  });

  it("do not ask the next one where nothing is wrong", async () => {
    const dear = fake("dear", () => answer);
    await extract(source, { schema, model: [fake("cheap", () => answer), dear], escalate: true });
    expect(dear.requests).toHaveLength(0);
  });

  it("keep a better answer where the next one brings nothing, and go on to a third", async () => {
    const models = [
      fake("cheap", () => wrong),
      fake("middle", () => ({ "/gross": "191.00" })),
      fake("dear", () => fixed),
    ];
    const result = await extract(source, { schema, model: models, escalate: true });
    expect(result.data).toEqual(answer);
    expect(whoDidWhat(result.attempts)).toEqual([
      "fake/cheap first",
      "fake/middle repair",
      "fake/dear repair",
    ]);
  });

  it("keep to the attempts", async () => {
    const models = ["a", "b", "c", "d"].map((name, at) =>
      fake(name, () => ({ ...wrong, "/gross": `${at}.00` })),
    );
    const { attempts } = await extract(source, { schema, model: models, escalate: true, attempts: 2 });
    expect(attempts).toHaveLength(2);
  });

  it("let the next one answer where the first one failed", async () => {
    const failing = fake("failing", () => {
      throw new Error("not today");
    });
    const result = await extract(source, {
      schema,
      model: [failing, fake("dear", () => answer)],
      escalate: true,
    });
    expect(whoDidWhat(result.attempts)).toEqual(["fake/failing first", "fake/dear fallback"]);
  });

  it("mend what the embedded engine read, and keep its proof of the rest", async () => {
    const text = "Order No: A-17\nTotal: 12.50 EUR\nThe wax bears the letters ab-4.\n";
    const order = z.object({
      number: z.string().meta({ aliases: ["Order No"] }),
      total: z.string().meta({ kind: "decimal", aliases: ["Total"] }),
      seal: z.string(),
    });
    const dear = fake("sealer", () => ({ "/seal": "ab-4" }));
    const result = await extract({ text }, { schema: order, model: ["embedded", dear], escalate: true });
    expect(result.data).toEqual({ number: "A-17", total: "12.50", seal: "ab-4" });
    expect(JSON.stringify(dear.requests[0]?.output.jsonSchema)).not.toContain("/total");
    expect(result.fields["/total"]).toMatchObject({ state: "found", match: "exact" });
  });

  it("ask the next one for what the checks lack, where none of them could be made", async () => {
    const loose = defineSchema({
      name: "loose",
      version: "1",
      title: "Sums",
      type: z.object({
        net: z.string().nullable().meta({ kind: "decimal" }),
        tax: z.string().nullable().meta({ kind: "decimal" }),
        gross: z.string().nullable().meta({ kind: "decimal" }),
        note: z.string().nullable(),
      }),
      checks: [sum({ id: "S1", total: "/gross", terms: ["/net", "/tax"], defining: true })],
    });
    const cheap = fake("blank", () => ({ net: null, tax: null, gross: "119.00", note: null }));
    const dear = fake("filler", () => ({ "/net": "100.00", "/tax": "19.00" }));
    const result = await extract(source, { schema: loose, model: [cheap, dear], escalate: true });
    expect(result).toMatchObject({ verdict: "verified", data: { net: "100.00", tax: "19.00", note: null } });
    const alone = fake("filler-alone", () => ({ net: null, tax: null, gross: "119.00", note: null }));
    await extract(source, { schema: loose, model: alone });
    expect(alone.requests).toHaveLength(1);
  });

  it("say so where the budget does not cover another question", async () => {
    const price = { input: 1, output: 1, source: "test" };
    const usage = { inputTokens: 1000, outputTokens: 1000, calls: 1, milliseconds: 0, cost: 0.02 };
    const candidates = [{ text: JSON.stringify(wrong), finishReason: "stop" }] as const;
    const cheap = fake("cheap", () => ({ candidates, usage }), { price });
    const dear = fake("dear", () => fixed, { price });
    const model = [cheap, dear];
    const result = await extract(source, { schema, model, escalate: true, budget: { maxCost: 0.021 } });
    expect(dear.requests).toHaveLength(0);
    expect(result.verdict).toBe("contradicted");
    expect(result.warnings.map(({ code }) => code)).toContain("repair.over-budget");
  });
});
