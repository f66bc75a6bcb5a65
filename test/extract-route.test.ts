import { describe, expect, it } from "vitest";
import { extract } from "../src/extract.ts";
import type { Price } from "../src/ports/capabilities.ts";
import { createFakeModel } from "../src/testing/create-fake-model.ts";
import type { FakeModelOptions } from "../src/testing/create-fake-model.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const ask = (name: string, capabilities: FakeModelOptions["capabilities"] = {}) =>
  createFakeModel({ id: `fake/${name}`, capabilities, answers: () => answer });
const priced = (name: string, input: number, output: number, more = {}) =>
  ask(name, { price: { input, output, source: "test" } satisfies Price, ...more });
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("a route by price", () => {
  const cheap = priced("cheap", 0.1, 0.4);
  const dear = priced("dear", 3, 15);
  const unpriced = ask("unpriced");

  it.each([
    ["the cheapest first", [dear, cheap], "fake/cheap"],
    ["a model without a price last", [unpriced, dear], "fake/dear"],
    ["the list's order among equals", [priced("one", 1, 1), priced("two", 1, 1)], "fake/one"],
    // What a model could write at most says nothing about what this document costs.
    [
      "the same answer's cost, however long one may be",
      [priced("long", 1, 1, { outputTokens: 16_000 }), priced("short", 1, 1.5, { outputTokens: 1000 })],
      "fake/long",
    ],
  ])("asks %s", async (_, model, expected) => {
    const result = await extract(source, { schema, model, route: "cheapest" });
    expect(result.attempts.map((attempt) => attempt.model)).toEqual([expected]);
    expect(result.provenance).toMatchObject({ modelAsked: expected });
  });

  it("says which price it did not know", async () => {
    const { warnings } = await extract(source, { schema, model: [unpriced, dear], route: "cheapest" });
    expect(warnings).toMatchObject([
      { code: "route.unknown-price", message: expect.stringContaining("fake/unpriced") },
    ]);
  });

  it("asks in the order of the list unless told otherwise", async () => {
    const { attempts } = await extract(source, { schema, model: [dear, cheap] });
    expect(attempts.map((attempt) => attempt.model)).toEqual(["fake/dear"]);
  });

  it("goes on to the next cheapest, and leaves an engine that reads words where it stands", async () => {
    const broken = createFakeModel({
      id: "fake/broken",
      capabilities: { price: { input: 0.01, output: 0.01, source: "test" } },
      answers: () => "no JSON",
    });
    const reader = createFakeModel({
      id: "fake/reader",
      capabilities: { readsWords: true },
      answers: () => ({ ...answer, number: null }),
    });
    const model = [reader, dear, cheap, broken];
    const result = await extract(source, { schema, model, route: "cheapest", attempts: 5 });
    const asked = [...new Set(result.attempts.map((attempt) => attempt.model))];
    expect(asked).toEqual(["fake/reader", "fake/broken", "fake/cheap"]);
  });

  it("does not let a model that cannot take the document stand in the way", async () => {
    const blind = priced("blind", 0.001, 0.001, {
      input: { audio: { forms: ["base64"], mediaTypes: ["audio/wav"] } },
    });
    const result = await extract(source, { schema, model: [blind, cheap], route: "cheapest" });
    expect(result.attempts.map((attempt) => attempt.model)).toEqual(["fake/cheap"]);
    expect(result.warnings).toEqual([]);
  });
});

describe("a route by time", () => {
  it("measures each model once, in the order of the list, then asks the fastest", async () => {
    const slow = createFakeModel({ id: "time/slow", answers: async () => (await wait(1000), answer) });
    const quick = createFakeModel({ id: "time/quick", answers: () => answer });
    const asked: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const { attempts } = await extract(source, { schema, model: [slow, quick], route: "fastest" });
      asked.push(attempts[0]?.model ?? "");
    }
    expect(asked).toEqual(["time/slow", "time/quick", "time/quick", "time/quick"]);
  });

  it("counts a failure as slow as a call may be", async () => {
    const failing = createFakeModel({
      id: "time/failing",
      answers: () => {
        throw new Error("not today");
      },
    });
    const slow = createFakeModel({ id: "time/steady", answers: async () => (await wait(30), answer) });
    const model = [failing, slow];
    await extract(source, { schema, model, route: "fastest" });
    const { attempts } = await extract(source, { schema, model, route: "fastest" });
    expect(attempts.map((attempt) => attempt.model)).toEqual(["time/steady"]);
  });
});
