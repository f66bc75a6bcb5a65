import { describe, it } from "vitest";
import { z } from "zod";
import type { Extraction } from "../../src/document/extraction.ts";
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { extract } from "../../src/extract.ts";
import { startGateway } from "../../src/testing/index.ts";
import { findGateway } from "./call-gateway.ts";
import { faultJson, faultRows } from "./fault-rows.ts";

const schema = z.object({ total: z.string(), currency: z.string().nullable() });
const source = { text: "Invoice\nTotal 12.50 EUR" };

/** JSON modes of each wire, first to last, in its own words. */
const wires = {
  local: ["json_schema", "json_object"],
  google: ["responseJsonSchema", "functionCall", "responseMimeType"],
  runware: ["jsonSchema", "JSON"],
} as const;
const names = ["local", "google", "runware"] as const;

const rows = names.flatMap((name) =>
  (["whole", "streamed"] as const).flatMap((delivery) =>
    faultRows
      .filter(({ where = delivery, wires: on = names }) => where === delivery && on.includes(name))
      .map((row) => ({ name, delivery, ...row })),
  ),
);

/** What was asked, without the id that every task has of its own. */
const questionOf = (body: unknown): string => JSON.stringify(body).replace(/"taskUUID":"[^"]*"/, "");

async function meet({ name, delivery, script, hasModes, options = {} }: (typeof rows)[number]) {
  const { provider, modelId, wire, baseUrlOf } = findGateway(name);
  await using server = await startGateway({ script: script(wire, wires[name]), wire });
  const given = {
    apiKey: "key",
    baseUrl: baseUrlOf(server),
    prices: { [modelId]: { input: 1, output: 2, source: "test" } },
    ...(hasModes && name === "runware"
      ? { capabilities: { "*": { jsonModes: ["json-schema", "json", "none"] as const } } }
      : {}),
  };
  const outcome: unknown = await extract(source, {
    schema,
    model: `${provider.gateway.name}/${modelId}`,
    gateways: { [name]: given },
    ...options,
    settings: { ...options.settings, ...(delivery === "streamed" ? { delivery: "stream" } : {}) },
  }).catch((error: unknown) => error);
  return { outcome, server };
}

describe.concurrent("a fault at the gateway", () => {
  it.for(rows)("$name, $delivery: $fault ends as it should", async (row, { expect }) => {
    const { name, fault, end, untoldOn = [] } = row;
    const { outcome, server } = await meet(row);
    const { attempts = [], usage } = outcome as Partial<Extraction<unknown>>;
    // A refused mode is left for the next one, once for each that there is.
    const expected = end === -1 ? wires[name].length + 1 : end;
    if (typeof expected === "number") {
      expect(outcome).toMatchObject({ data: faultJson });
      expect(server.requests).toHaveLength(expected);
    } else {
      expect(isGleanerError(outcome) ? outcome.code : outcome).toBe(expected);
    }
    // Thoughts that left no room are cut short, where the model can be told to.
    const levels = server.requests.map(
      ({ body }) => /"thinkingLevel":"(\w+)"/.exec(JSON.stringify(body))?.[1],
    );
    if (fault === "thoughts that left no room" && name !== "local")
      expect(levels.map((level) => level?.toLowerCase())).toEqual(["low", "minimal"]);

    // The list of attempts tells every request that reached the gateway, and no other but one whose time was over on its way.
    const told = attempts.flatMap((attempt) => attempt.requests);
    const reached = server.requests.length + server.asides.length;
    expect(told.length).toBe(fault === "silence" ? Math.max(1, reached) : reached);
    // The money is that of the answers that came whole, to the token as the gateway's own bill has it.
    const sumOf = (count: (attempt: (typeof attempts)[number]) => number | undefined): number =>
      attempts.reduce((sum, attempt) => sum + (count(attempt) ?? 0), 0);
    expect(usage?.calls).toBe(sumOf((attempt) => attempt.usage.calls));
    const isAllKnown = told.every(({ isCutOff }) => !isCutOff) && !untoldOn.includes(name);
    const { calls, inputTokens, outputTokens } = server.billed;
    const bill = {
      calls: sumOf((attempt) => attempt.usage.calls),
      inputTokens: sumOf((attempt) => attempt.usage.inputTokens),
      outputTokens: sumOf((attempt) => attempt.usage.outputTokens),
    };
    if (isAllKnown) expect(bill).toEqual({ calls, inputTokens, outputTokens });
    expect(sumOf((attempt) => attempt.usage.cost)).toBeCloseTo(
      (bill.inputTokens + 2 * bill.outputTokens) / 1_000_000,
      12,
    );
    // No question is put again unchanged after an answer to it, good or bad.
    if (server.asides.length > 0) return;
    const asked = server.requests.map(({ body }) => questionOf(body));
    let last = -1;
    for (const attempt of attempts) {
      last += attempt.requests.length;
      if (last + 1 < asked.length) expect(asked[last + 1]).not.toBe(asked[last]);
    }
  });
});
