import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { ExtractOptions } from "../src/options/extract-options.ts";
import { extract } from "../src/extract.ts";
import { createFakeModel, gatewaySteps as step, startGateway } from "../src/testing/index.ts";
import type { FakeAnswer, Gateway, GatewayStep } from "../src/testing/index.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const opened: Gateway[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((gateway) => gateway.close()));
});

const price = { input: 1, output: 1, source: "test" };

/** Asks a first model and its voters over real wires, each with a server of its own. */
async function ask(
  scripts: readonly (readonly GatewayStep[])[],
  more: Partial<ExtractOptions> = {},
  voterPrice = price,
) {
  const gateways = await Promise.all(scripts.map((script) => startGateway({ script })));
  opened.push(...gateways);
  const names = ["local", "openai", "openrouter"];
  const [model, ...voters] = gateways.map((_, index) => `${names[index]}/model-${index}`);
  const result = await extract(source, {
    schema,
    model,
    voters,
    gateways: Object.fromEntries(
      gateways.map(({ url }, index) => [
        names[index],
        { baseUrl: url, apiKey: "key", prices: { [`model-${index}`]: index > 0 ? voterPrice : price } },
      ]),
    ),
    ...more,
  } as ExtractOptions<typeof schema>);
  return { result, gateways };
}

describe("models that vote", () => {
  it("strengthen what they agree on", async () => {
    const alone = await extract(source, { schema, model: createFakeModel({ answers: () => answer }) });
    const { result } = await ask([[step.ok(answer)], [step.ok(answer)]]);
    expect(result).toMatchObject({ data: answer, verdict: "verified", warnings: [] });
    expect(result.attempts.map(({ model, reason }) => `${model} ${reason}`)).toEqual([
      "local/model-0 first",
      "openai/model-1 vote",
    ]);
    const [one, both] = [alone.fields["/number"]?.confidence ?? 0, result.fields["/number"]?.confidence ?? 0];
    expect(both).toBeCloseTo(1 - (1 - one) / 2, 3);
    expect(result.fields["/note"]?.confidenceParts).not.toHaveProperty("agreement");
  });

  it.each([
    ["the checks", { gross: "191.00" }, {}, "/gross"],
    ["the document", { number: "INV-43" }, {}, "/number"],
    ["the document, for the first one", {}, { number: "INV-43" }, "/number"],
    ["the checks, for the first one", {}, { gross: "100.00" }, "/gross"],
  ])("are decided between by %s, without a repair", async (_, first, second, pointer) => {
    const { result } = await ask([[step.ok({ ...answer, ...first })], [step.ok({ ...answer, ...second })]]);
    expect(result).toMatchObject({ data: answer, verdict: "verified" });
    expect(result.attempts).toHaveLength(2);
    const [wrong] = Object.values({ ...first, ...second });
    const giver = Object.keys(first).length > 0 ? "local/model-0" : "openai/model-1";
    expect(result.fields[pointer]).toMatchObject({
      alternatives: [{ value: wrong, why: `${giver} gives it.` }],
      confidenceParts: { agreement: 0.5 },
    });
  });

  it("leave open what nothing decides, and say so without the values", async () => {
    const text = `${source.text}Due: 2026-04-05\n`;
    const models = [answer, { ...answer, date: "2026-04-05" }].map((given, index) =>
      createFakeModel({ id: `fake/m${index}`, answers: () => given }),
    );
    const open = await extract({ text }, { schema, model: models[0] ?? "", voters: models[1] ?? "" });
    expect(open).toMatchObject({ data: answer, verdict: "unverified" });
    expect(open.verdictReasons).toEqual([{ code: "voters-disagree", pointers: ["/date"] }]);
    expect(open.warnings).toMatchObject([{ code: "vote.disagreement" }]);
    expect(JSON.stringify(open.warnings)).not.toContain("2026");
    expect(open.fields["/date"]?.alternatives).toEqual([{ value: "2026-04-05", why: "fake/m1 gives it." }]);
  });

  it("decide by their number where the document has both values", async () => {
    const text = `${source.text}Due: 2026-04-05\n`;
    const [first, second, third] = ["2026-04-05", "2026-03-05", "2026-03-05"].map((date, index) =>
      createFakeModel({ id: `fake/m${index}`, answers: () => ({ ...answer, date }) }),
    );
    const result = await extract(
      { text },
      { schema, model: first ?? "", voters: [second ?? "", third ?? ""] },
    );
    expect(result).toMatchObject({ data: answer, verdict: "verified" });
    expect(result.fields["/date"]?.confidenceParts["agreement"]).toBeCloseTo(2 / 3, 3);
  });

  it("are not followed where one alone sees a value that the first one does not", async () => {
    const { result } = await ask([[step.ok(answer)], [step.ok({ ...answer, note: "Net total" })]]);
    expect(result).toMatchObject({ data: { note: null }, verdict: "unverified" });
    expect(result.fields["/note"]?.alternatives).toEqual([
      { value: "Net total", why: "openai/model-1 gives it." },
    ]);
  });

  it("count in usage and in the budget", async () => {
    const { result } = await ask([[step.ok(answer)], [step.ok(answer)]]);
    const costs = result.attempts.map(({ usage }) => usage.cost ?? 0);
    expect(Math.min(...costs)).toBeGreaterThan(0);
    expect(result.usage.cost).toBeCloseTo(costs[0]! + costs[1]!, 12);
    const dear = { input: 1000, output: 1000, source: "test" };
    const more = { budget: { maxCost: 0.1 }, settings: { maxOutputTokens: 2000 } };
    const { result: poor, gateways } = await ask([[step.ok(answer)], [step.ok(answer)]], more, dear);
    expect(poor.data).toEqual(answer);
    expect(gateways[1]?.requests).toHaveLength(0);
    expect(poor.warnings.map(({ code, message }) => `${code} ${message}`)).toContain(
      "vote.failed openai/model-1 did not vote on the answer (limit.budget).",
    );
  });

  it("have attempts of their own, and none where they fail", async () => {
    const { result } = await ask(
      [[step.ok({ ...answer, gross: "191.00" }), step.ok({ "/gross": "119.00" })], [step.status(400)]],
      { attempts: 2 },
    );
    expect(result.data).toEqual(answer);
    expect(result.attempts.map(({ reason }) => reason)).toEqual(["first", "vote", "repair"]);
    expect(result.warnings.map(({ code }) => code)).toContain("vote.failed");
  });

  it("may be the engine of this machine, which corrects what stands elsewhere", async () => {
    const { result } = await ask([[step.ok({ ...answer, gross: "191.00" })]], {
      voters: "embedded",
    });
    expect(result).toMatchObject({ data: answer, verdict: "verified" });
    expect(result.usage.cost).toBe(result.attempts[0]?.usage.cost);
    expect(result.fields["/gross"]?.alternatives).toEqual([
      { value: "191.00", why: "local/model-0 gives it." },
    ]);
  });

  it("are compared row by row where they have as many rows, else as a whole", async () => {
    const rows = z.object({ rows: z.array(z.object({ item: z.string() })) });
    const text = "Items\nBolt\nNut\nGear\n";
    const given = (...items: string[]) => ({ rows: items.map((item) => ({ item })) });
    const vote = async (mine: FakeAnswer, other: FakeAnswer) => {
      const [first, second] = [mine, other].map((value, index) =>
        createFakeModel({ id: `fake/m${index}`, answers: () => value }),
      );
      return await extract(
        { text },
        { schema: rows, model: first ?? "", voters: [second ?? ""], attempts: 1 },
      );
    };
    const even = await vote(given("Bolt", "Nut"), given("Bolt", "Gear"));
    expect(even.verdictReasons).toContainEqual({ code: "voters-disagree", pointers: ["/rows/1/item"] });
    const uneven = await vote(given("Bolt", "Nut"), given("Bolt", "Nut", "Gear"));
    expect(uneven.data).toEqual(given("Bolt", "Nut"));
    expect(uneven.verdictReasons).toContainEqual({ code: "voters-disagree", pointers: ["/rows"] });
  });

  it("are held to the same rules as models that are asked first", async () => {
    await expect(extract(source, { schema, voters: [] })).rejects.toMatchObject({
      code: "options.invalid",
      where: { option: "voters" },
    });
    const personal = { ...schema, staysLocal: true };
    const voters = createFakeModel({ id: "fake/far", answers: () => answer });
    await expect(extract(source, { schema: personal, voters })).rejects.toMatchObject({
      code: "options.invalid",
      where: { model: "fake/far" },
    });
  });
});
