import { afterEach, describe, expect, it } from "vitest";
import { extract } from "../src/extract.ts";
import type { GleanerError } from "../src/errors/gleaner-error.ts";
import { gatewaySteps as step, startGateway } from "../src/testing/index.ts";
import type { Gateway, GatewayStep } from "../src/testing/index.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
let gateway: Gateway | undefined;

async function ask(script: readonly GatewayStep[], more: object = {}) {
  gateway = await startGateway({ script });
  return await extract(source, {
    schema,
    model: "local/test-model",
    gateways: { local: { baseUrl: gateway.url } },
    ...more,
  });
}

async function fail(script: readonly GatewayStep[], more: object = {}): Promise<GleanerError> {
  return await ask(script, more).then(
    () => Promise.reject(new Error("the extraction succeeded")),
    (error: GleanerError) => error,
  );
}

afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

describe("extract over a real wire", () => {
  it.each<[string, GatewayStep[], { asked: number; statuses: number[] }]>([
    ["answers well", [step.ok(answer)], { asked: 1, statuses: [200] }],
    ["fences its JSON", [step.fenced(answer)], { asked: 1, statuses: [200] }],
    ["wraps its JSON in prose", [step.prose(answer)], { asked: 1, statuses: [200] }],
    [
      "answers with wrong types once",
      [step.wrongTypes(answer), step.ok(answer)],
      { asked: 1, statuses: [200] },
    ],
    [
      "gives a wrong total once",
      [step.ok({ ...answer, gross: "191.00" }), step.ok(answer)],
      { asked: 2, statuses: [200, 200] },
    ],
    [
      "asks to wait once",
      [step.status(429, { retryAfter: 0 }), step.ok(answer)],
      { asked: 1, statuses: [429, 200] },
    ],
    ["fails inside once", [step.status(500), step.ok(answer)], { asked: 1, statuses: [500, 200] }],
    ["resets the connection once", [step.reset(), step.ok(answer)], { asked: 1, statuses: [0, 200] }],
    ["cuts its answer off once", [step.cutOff(answer), step.ok(answer)], { asked: 2, statuses: [200, 200] }],
    [
      "answers with no JSON once",
      [step.text("I cannot see it."), step.ok(answer)],
      { asked: 2, statuses: [200, 200] },
    ],
    ["answers with nothing once", [step.empty(), step.ok(answer)], { asked: 2, statuses: [200, 200] }],
  ])("ends valid with every attempt listed when the gateway %s", async (_, script, { asked, statuses }) => {
    const result = await ask(script);
    expect(result.data).toEqual(answer);
    expect(result.verdict).toBe("verified");
    expect(result.attempts).toHaveLength(asked);
    expect(result.attempts.flatMap((attempt) => attempt.requests.map((request) => request.status))).toEqual(
      statuses,
    );
    expect(result.usage.inputTokens).toBe(gateway?.billed.inputTokens);
    expect(result.usage.outputTokens).toBe(gateway?.billed.outputTokens);
  });

  it("shows a repair only what failed, and keeps the rest of the first answer", async () => {
    await ask([step.ok({ ...answer, gross: "191.00" }), step.ok({ "/gross": "119.00" })]);
    const repair = JSON.stringify(gateway?.requests[1]?.body);
    expect(repair).toContain("/gross");
    expect(repair).toContain("191.00");
    expect(repair).not.toContain("/number");
  });

  it("ends an answer that is always cut off in output.truncated, with all that was paid for", async () => {
    const error = await fail([step.cutOff(answer)]);
    expect(error).toMatchObject({ code: "output.truncated", retryable: false });
    expect(error.attempts?.map((attempt) => attempt.finishReason)).toEqual(["length", "length"]);
    expect(error.usage?.outputTokens).toBe(gateway?.billed.outputTokens);
    expect(error.partial?.data).toMatchObject({ number: "INV-42" });
    expect(error.partial?.fields["/number"]).toMatchObject({ state: "found", match: "exact" });
    expect(error.partial?.verdict).not.toBe("verified");
  });

  it("returns a wrong total that stays wrong as contradicted, with its numbers", async () => {
    const result = await ask([step.ok({ ...answer, gross: "191.00" })]);
    expect(result.verdict).toBe("contradicted");
    expect(result.checks.find((check) => check.id === "S1")).toMatchObject({
      status: "fail",
      difference: "72.00",
    });
    expect(result.fields["/gross"]).toMatchObject({ match: "none", origin: "model" });
  });

  it("ends in output.schema-mismatch with the partial result where a required value never comes", async () => {
    const error = await fail([step.ok({ ...answer, number: null })]);
    expect(error).toMatchObject({ code: "output.schema-mismatch" });
    expect(error.issues?.map((issue) => issue.pointer)).toContain("/number");
    expect(error.partial?.data).toMatchObject({ gross: "119.00" });
  });

  it("keeps document text, model output and keys out of what an error tells of itself", async () => {
    const error = await fail([step.ok({ ...answer, number: null })], {});
    const told = JSON.stringify(error);
    expect(told).not.toContain("119.00");
    expect(told).not.toContain("INV-42");
  });

  it("rethrows the reason of an abort while a gateway hangs", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const waiting = ask([{ type: "hang" }], { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(waiting).rejects.toBe(reason);
  });

  it("tells of its progress as it goes", async () => {
    const types: string[] = [];
    await ask([step.ok(answer)], { onEvent: (event: { type: string }) => types.push(event.type) });
    expect(types).toEqual([
      "progress",
      "progress",
      "attempt-start",
      "http-exchange",
      "attempt-end",
      "partial",
      "done",
    ]);
  });
});
