import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../src/document/attempt.ts";
import type { Usage } from "../src/document/usage.ts";
import { isGleanerError } from "../src/errors/is-gleaner-error.ts";
import { extract } from "../src/extract.ts";
import { createBudget } from "../src/money/create-budget.ts";
import type { ExtractOptions } from "../src/options/extract-options.ts";
import { gatewaySteps as step, startGateway } from "../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../src/testing/index.ts";
import { findGateway } from "./providers/call-gateway.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const text = JSON.stringify(answer);

/** Longest answer, in tokens. */
const outputTokens = 300;
const longest = "x".repeat(4 * (outputTokens - 1));

const whole: readonly GatewayStep[] = [
  step.ok(answer),
  step.ok({ ...answer, gross: "191.00" }),
  step.ok({ ...answer, number: null }),
  step.ok({ "/gross": "119.00" }),
  step.ok({ "/gross": "118.00", "/number": "INV-42" }),
  step.wrongTypes(answer),
  step.text("I cannot see it."),
  step.text(longest),
  step.empty(),
  step.refusal(),
  { type: "answer", text: "", finish: "error" },
  step.cutOff(answer),
  step.status(400),
  step.status(429, { retryAfter: 0 }),
  step.status(500, { retryAfter: 0 }),
];
/** After these nobody knows what is on the bill. */
const broken: readonly GatewayStep[] = [
  step.reset(),
  { type: "lost", text: longest },
  { type: "stream-cut", text, share: 0.7 },
  { type: "stream-error", text, share: 0.7, status: 503 },
];

const scripts = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...whole) }, fc.constantFrom(...broken)),
  {
    minLength: 1,
    maxLength: 6,
  },
);

const cases = fc.record({
  script: scripts,
  input: fc.constantFrom(0, 0.25, 3),
  output: fc.constantFrom(0.4, 15),
  /** Of what one question with the longest answer may come to. */
  room: fc.constantFrom(0.6, 1.1, 1.4, 2, 5),
  capped: fc.constantFrom("cost", "tokens", "both", "shared"),
  models: fc.constantFrom(1, 2, 3),
  way: fc.constantFrom("in-order", "cheapest", "escalate", "repairModel"),
  attempts: fc.constantFrom(1, 3, 5),
  wire: fc.constantFrom("local", "google", "runware"),
  delivery: fc.constantFrom("sync", "stream"),
});
type Case = (typeof cases)["filter"] extends (by: (value: infer T) => boolean) => unknown ? T : never;

interface Outcome {
  readonly attempts: readonly Attempt[];
  readonly usage: Usage;
}

const usd = ({ input, output }: Case, inputTokens: number, outputTokens: number): number =>
  (inputTokens * input + outputTokens * output) / 1_000_000;

/** Room for so many questions at their worst; one comes to about 1400 tokens and its answer. */
function capsOf(drawn: Case) {
  const maxTokens = Math.round((1400 + outputTokens) * drawn.room);
  return { maxCost: usd(drawn, 1400, outputTokens) * drawn.room, maxTokens };
}

function optionsOf(drawn: Case, gateway: Gateway): ExtractOptions<typeof schema> {
  const { capped, way, attempts, delivery, input, output } = drawn;
  const { maxCost, maxTokens } = capsOf(drawn);
  const prices = { input, output, source: "test" };
  const { provider, modelId, baseUrlOf } = findGateway(drawn.wire);
  const id = `${provider.gateway.name}/${modelId}`;
  const access = {
    apiKey: "key",
    baseUrl: baseUrlOf(gateway),
    prices: { [modelId]: prices },
    capabilities: { "*": { outputTokens } },
  };
  return {
    schema,
    attempts,
    model: Array.from({ length: drawn.models }, () => id),
    settings: { delivery },
    gateways: { [provider.gateway.name]: access },
    budget: {
      ...(capped === "cost" || capped === "both" ? { maxCost } : {}),
      ...(capped === "tokens" || capped === "both" ? { maxTokens } : {}),
      ...(capped === "shared" ? { shared: createBudget({ maxCost, maxTokens }) } : {}),
    },
    ...(way === "cheapest" ? { route: way } : {}),
    ...(way === "escalate" ? { escalate: true } : {}),
    ...(way === "repairModel" ? { repairModel: id } : {}),
  };
}

async function run(drawn: Case) {
  await using gateway = await startGateway({ script: drawn.script, wire: findGateway(drawn.wire).wire });
  const options = optionsOf(drawn, gateway);
  const outcome: Outcome = await extract(source, options).catch((error: unknown) => {
    if (!isGleanerError(error)) throw error;
    return { attempts: error.attempts ?? [], usage: error.usage ?? { calls: 0, milliseconds: 0 } };
  });
  return {
    outcome,
    options,
    billed: { ...gateway.billed },
    sent: gateway.requests.length + gateway.asides.length,
  };
}

describe("money", () => {
  it("is never spent beyond its caps, and the attempts say what was", async () => {
    const drawn = fc.sample(cases, { numRuns: 200, seed: 20_261_121 });
    const results = await Promise.all(drawn.map(run));
    for (const [index, { outcome, options, billed, sent }] of results.entries()) {
      const each = drawn[index] as Case;
      const { maxCost, maxTokens, shared } = options.budget ?? {};
      const cost = usd(each, billed.inputTokens, billed.outputTokens);
      const spent = { ...each, cost, tokens: billed.inputTokens + billed.outputTokens };
      // Sums of floating-point numbers: the last digit may differ.
      const limit = (cap = Infinity): number => cap * (1 + 1e-12);
      expect(spent).toSatisfy(() => cost <= limit(maxCost) && cost <= limit(shared?.maxCost));
      expect(spent).toSatisfy(
        ({ tokens }) => tokens <= limit(maxTokens) && tokens <= limit(shared?.maxTokens),
      );
      const exchanges = outcome.attempts.flatMap(({ requests }) => requests);
      // The case stands in the message of a failure.
      expect({ ...each, sent: exchanges.length }).toEqual({ ...each, sent });
      const isUntold = outcome.attempts.some(
        ({ errorCode, usage }) => errorCode === "provider.refused" && usage.calls === 0,
      );
      if (isUntold || exchanges.some(({ status, isCutOff }) => status === 0 || isCutOff)) continue;
      const { inputTokens = 0, outputTokens = 0, cost: told = 0 } = outcome.usage;
      expect({ ...each, inputTokens, outputTokens }).toEqual({
        ...each,
        inputTokens: billed.inputTokens,
        outputTokens: billed.outputTokens,
      });
      expect(told).toBeCloseTo(cost, 10);
    }
    // The draw is worth something: questions were asked, refused, and paid for.
    const counts = results.map(({ sent }) => sent);
    expect(Math.max(...counts)).toBeGreaterThan(4);
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(5);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(60);
  });
});
