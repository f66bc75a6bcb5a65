import { describe, expect, it } from "vitest";
import { z } from "zod";
import { extract } from "../src/extract.ts";
import type { Price } from "../src/ports/capabilities.ts";
import { createFakeModel } from "../src/testing/create-fake-model.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const text = JSON.stringify(answer);
const price: Price = { input: 1, output: 2, source: "test" };

describe("extract over a chain of models", () => {
  it("goes on to the next model when the first gives no valid answer, and keeps a question for it", async () => {
    const first = createFakeModel({ id: "fake/first", answers: () => ({ text: "no JSON" }) });
    const second = createFakeModel({ id: "fake/second", answers: () => ({ text }) });
    const result = await extract(source, { schema, model: [first, second] });
    expect(result.data).toEqual(answer);
    expect(result.attempts.map(({ model, reason }) => [model, reason])).toEqual([
      ["fake/first", "first"],
      ["fake/first", "repair"],
      ["fake/second", "fallback"],
    ]);
    expect(result.provenance).toMatchObject({ modelAsked: "fake/first" });
    expect(result.warnings).toContainEqual({
      code: "model.fallback",
      message: "fake/first failed (output.invalid-json); fake/second is asked instead.",
    });
  });

  it.each([1, 2, 3, 5])("never asks more than %i questions over the whole chain", async (attempts) => {
    const models = ["a", "b", "c"].map((name) =>
      createFakeModel({ id: `fake/${name}`, answers: () => ({ text: "no JSON" }) }),
    );
    await expect(extract(source, { schema, model: models, attempts })).rejects.toMatchObject({
      code: "output.invalid-json",
    });
    expect(models.reduce((sum, model) => sum + model.requests.length, 0)).toBeLessThanOrEqual(attempts);
  });

  it("does not send a call that might pass the budget", async () => {
    const model = createFakeModel({
      id: "fake/dear",
      capabilities: { price, outputTokens: 1000 },
      answers: () => ({ text }),
    });
    const refused = extract(source, { schema, model, budget: { maxCost: 0.0001 } });
    await expect(refused).rejects.toMatchObject({ code: "limit.budget" });
    expect(model.requests).toHaveLength(0);
  });

  it("refuses a model without a price under a cap unless told otherwise", async () => {
    const model = createFakeModel({ id: "fake/unpriced", answers: () => ({ text }) });
    const asked = (unknownPrice: "refuse" | "allow") =>
      extract(source, { schema, model, budget: { maxCost: 1, unknownPrice } });
    await expect(asked("refuse")).rejects.toMatchObject({ code: "limit.budget" });
    await expect(asked("allow")).resolves.toMatchObject({ data: answer });
  });

  it("does not repair what only the same answer could repair", async () => {
    const model = createFakeModel({
      id: "fake/stubborn",
      answers: () => ({ text: JSON.stringify({ ...answer, gross: "191.00" }) }),
    });
    const result = await extract(source, { schema, model });
    expect(result.verdict).toBe("contradicted");
    expect(model.requests).toHaveLength(2);
  });

  it("names an unknown model before it loads anything", async () => {
    await expect(extract("no-such-file.pdf", { schema, model: "opnai/x" })).rejects.toMatchObject({
      code: "options.unknown-name",
      message: expect.stringContaining("openai"),
    });
  });

  it("takes machine-readable data first, without a question to a model", async () => {
    const model = createFakeModel({ id: "fake/never", answers: () => ({ text }) });
    const paths = { "/number": { path: "/Invoice/ID", raw: "INV-42" } };
    const reader = { id: "test-data", read: async () => ({ json: answer, paths, file: 0 }) };
    const result = await extract(source, { schema: { ...schema, readers: [reader] }, model });
    expect(model.requests).toHaveLength(0);
    expect(result.attempts).toMatchObject([{ model: "reader/test-data", reason: "reader" }]);
    expect(result.fields["/number"]).toMatchObject({
      origin: "embedded-data",
      match: "exact",
      raw: "INV-42",
    });
    expect(result.fields["/number"]?.citations[0]).toMatchObject({ path: "/Invoice/ID" });
  });
});

describe("extract with the embedded engine", () => {
  it("says which settings it has no use for", async () => {
    const plate = z.object({ plate: z.string() });
    const settings = { temperature: 0.5, seed: 4 };
    const result = await extract({ text: "Plate: HH-AB 123" }, { schema: plate, settings });
    const ignored = result.warnings.filter(({ code }) => code === "plan.setting-ignored");
    expect(ignored.map(({ message }) => /settings\.(\w+)/u.exec(message)?.[1])).toEqual([
      "temperature",
      "seed",
    ]);
  });
});
