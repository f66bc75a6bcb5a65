import { describe, it } from "vitest";
import { z } from "zod";
import type { Extraction } from "../../src/document/extraction.ts";
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { extract } from "../../src/extract.ts";
import { gatewaySteps, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";
import { findGateway } from "./call-gateway.ts";

const schema = z.object({ total: z.string(), currency: z.string().nullable() });
const source = { text: "Invoice\nTotal 12.50 EUR" };
const json = { total: "12.50", currency: "EUR" };
const ok = gatewaySteps.ok(json);

type Row = readonly [
  fault: string,
  script: readonly GatewayStep[],
  /** The code of the error that it ends in, or how many requests it takes to a valid answer. */
  end: string | number,
  where?: "streamed" | "whole",
];

const faults: readonly Row[] = [
  ["a fence around the answer", [gatewaySteps.fenced(json)], 1],
  ["prose around the answer", [gatewaySteps.prose(json)], 1],
  ["wrong types", [gatewaySteps.wrongTypes(json)], 1],
  [
    "a value that is missing",
    [gatewaySteps.ok({ total: null, currency: "EUR" }), gatewaySteps.ok({ "/total": "12.50" })],
    2,
  ],
  ["no text at all", [gatewaySteps.empty(), ok], 2],
  ["thoughts that left no room", [{ type: "answer", text: "", finish: "length" }, ok], 2],
  ["a rate limit", [gatewaySteps.status(429, { retryAfter: 0.01 }), ok], 2],
  ["an overload", [gatewaySteps.status(503, { retryAfter: 0 }), ok], 2],
  ["a page of a proxy", [{ type: "status", status: 502, retryAfter: 0, body: "<html></html>" }, ok], 2],
  ["a reset", [gatewaySteps.reset(), ok], 2],
  ["a cut stream", [gatewaySteps.streamCut(json), ok], 2, "streamed"],
  [
    "a stream that just ends",
    [{ type: "stream-cut", text: JSON.stringify(json), share: 0.5, politely: true }, ok],
    2,
    "streamed",
  ],
  [
    "an error inside a stream",
    [{ type: "stream-error", text: JSON.stringify(json), share: 0.5, status: 503 }, ok],
    2,
    "streamed",
  ],
  ["an answer that is always cut off", [gatewaySteps.cutOff(json)], "output.truncated"],
  ["a refusal", [gatewaySteps.refusal()], "provider.refused"],
  ["a wrong key", [gatewaySteps.status(401)], "provider.unauthorized"],
  ["an empty account", [gatewaySteps.status(402)], "provider.quota"],
  ["a bad request", [gatewaySteps.status(400)], "provider.bad-request"],
  ["an answer that is not JSON", [{ type: "raw", body: "<html></html>" }], "provider.bad-response"],
];

const rows = ["local", "google", "runware"].flatMap((name) =>
  (["whole", "streamed"] as const).flatMap((delivery) =>
    faults
      .filter(([, , , where = delivery]) => where === delivery)
      .map(([fault, script, end]) => ({ name, delivery, fault, script, end })),
  ),
);

/** What was asked, without the id that every task has of its own. */
const questionOf = (body: unknown): string => JSON.stringify(body).replace(/"taskUUID":"[^"]*"/, "");

describe.concurrent("a fault at the gateway", () => {
  it.for(rows)(
    "$name, $delivery: $fault ends as it should",
    async ({ name, delivery, fault, script, end }, { expect }) => {
      const { provider, modelId, wire, baseUrlOf } = findGateway(name);
      await using server = await startGateway({ script, wire });
      const given = {
        apiKey: "key",
        baseUrl: baseUrlOf(server),
        prices: { [modelId]: { input: 1, output: 2, source: "test" } },
      };
      const outcome: unknown = await extract(source, {
        schema,
        model: `${provider.gateway.name}/${modelId}`,
        gateways: { [name]: given },
        settings: delivery === "streamed" ? { delivery: "stream" } : {},
      }).catch((error: unknown) => error);

      const { attempts = [], usage } = outcome as Partial<Extraction<unknown>>;
      if (typeof end === "number") {
        expect(outcome).toMatchObject({ data: json });
        expect(server.requests).toHaveLength(end);
      } else {
        expect(isGleanerError(outcome) ? outcome.code : outcome).toBe(end);
      }
      // Thoughts that left no room are cut short, where the model can be told to.
      const levels = server.requests.map(
        ({ body }) => /"thinkingLevel":"(\w+)"/.exec(JSON.stringify(body))?.[1],
      );
      if (fault === "thoughts that left no room" && name !== "local")
        expect(levels.map((level) => level?.toLowerCase())).toEqual(["low", "minimal"]);
      // The list of attempts and the money are what really happened, questions after a task that broke off included.
      const told = attempts.flatMap((attempt) => attempt.requests);
      const models = told.filter(({ status }) => status === 404);
      expect(told.length - models.length).toBe(server.requests.length + server.asides.length);
      const answered = attempts.filter((attempt) => attempt.usage.inputTokens !== undefined);
      expect(usage?.calls).toBe(attempts.reduce((sum, attempt) => sum + attempt.usage.calls, 0));
      for (const {
        usage: { inputTokens = 0, outputTokens = 0, cost = 0 },
      } of answered)
        expect(cost).toBeCloseTo((inputTokens + 2 * outputTokens) / 1_000_000, 12);
      // No question is put again unchanged after an answer to it.
      const askedAgain = attempts
        .filter(({ errorCode }) => errorCode?.startsWith("output."))
        .map((_, index) => [server.requests[index], server.requests[index + 1]]);
      for (const [before, after] of askedAgain)
        if (before && after) expect(questionOf(after.body)).not.toBe(questionOf(before.body));
    },
  );
});
