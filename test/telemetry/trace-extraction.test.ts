import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { context, metrics, trace } from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import type { Histogram } from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { extract } from "../../src/extract.ts";
import { findTelemetry } from "../../src/telemetry/find-telemetry.ts";
import { geminiGenerateWire, gatewaySteps as step, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";
import { miniInvoice } from "../support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const spans = new InMemorySpanExporter();
const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
let reader: PeriodicExportingMetricReader;

function listen(): void {
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
  );
  reader = new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 1_000_000 });
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
}

beforeEach(() => {
  spans.reset();
  measured.reset();
});
afterEach(() => {
  trace.disable();
  metrics.disable();
  context.disable();
});

async function ask(script: readonly GatewayStep[], more: object = {}): Promise<unknown> {
  await using gateway = await startGateway({ script });
  const gateways = { openai: { baseUrl: gateway.url, apiKey: "sk-secret" } };
  const options = { schema, model: "openai/gpt-4.1-mini", gateways, ...more };
  return await extract(source, options).catch((error: unknown) => error);
}

async function histograms(): Promise<Map<string, readonly { attributes: object; value: Histogram }[]>> {
  await reader.forceFlush();
  const scopes = measured.getMetrics().flatMap((resource) => resource.scopeMetrics);
  return new Map(
    scopes.flatMap(({ metrics: known }) =>
      known.map((metric) => [metric.descriptor.name, metric.dataPoints as never] as const),
    ),
  );
}

describe("telemetry", () => {
  it("is not loaded where nobody listens, and found where somebody does", async () => {
    expect(await findTelemetry()).toBeUndefined();
    listen();
    expect(await findTelemetry()).toBeDefined();
  });

  it("costs a program that does not listen not even its loading", async () => {
    const index = new URL("../../src/index.ts", import.meta.url).href;
    const script = `
      import { registerHooks } from "node:module";
      const seen = [];
      registerHooks({ resolve: (name, context, next) => (seen.push(name), next(name, context)) });
      const { extract } = await import(${JSON.stringify(index)});
      const type = { type: "object", properties: { a: { type: "string" } } };
      await extract({ text: "a: one" }, { schema: type });
      console.log(seen.filter((name) => /opentelemetry|trace-calls/.test(name)).length, seen.length > 50);`;
    const args = ["--input-type=module", "--eval", script];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect(stdout).toBe("0 true\n");
  });

  it("has a span for the extraction, and one under it for each question in the words of the conventions", async () => {
    listen();
    await ask([step.status(500), step.ok({ ...answer, gross: "191.00" }), step.ok(answer)], {
      settings: { temperature: 0.1, seed: 4 },
    });
    const [first, second, whole, ...rest] = spans.getFinishedSpans();
    expect(rest).toEqual([]);
    expect(whole).toMatchObject({
      name: "gleaner.extract",
      attributes: { "gleaner.schema": "mini-invoice", "gleaner.verdict": "verified", "gleaner.attempts": 2 },
    });
    expect(whole?.events.map(({ attributes }) => attributes?.["gleaner.reason"])).toEqual([
      "first",
      "repair",
    ]);
    expect(first).toMatchObject({
      name: "chat gpt-4.1-mini",
      kind: 2,
      attributes: {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "gpt-4.1-mini",
        "gen_ai.request.temperature": 0.1,
        "gen_ai.request.seed": 4,
        "gen_ai.output.type": "json",
        "gen_ai.response.model": "gpt-4.1-mini",
        "gen_ai.response.finish_reasons": ["stop"],
        "gen_ai.usage.input_tokens": expect.any(Number),
        "gen_ai.usage.output_tokens": expect.any(Number),
        "server.address": "127.0.0.1",
        "server.port": expect.any(Number),
      },
    });
    const statuses = first?.events.map(({ attributes }) => attributes?.["http.response.status_code"]);
    expect(statuses).toEqual([500, 200]);
    for (const span of [first, second])
      expect(span?.parentSpanContext?.spanId).toBe(whole?.spanContext().spanId);
  });

  it("names an error by our code, on the question and on the extraction", async () => {
    listen();
    await ask([step.status(401)]);
    for (const { attributes, status } of spans.getFinishedSpans()) {
      expect(attributes["error.type"]).toBe("provider.unauthorized");
      expect(status).toEqual({ code: 2, message: "provider.unauthorized" });
    }
    const durations = (await histograms()).get("gen_ai.client.operation.duration");
    expect(durations).toMatchObject([{ attributes: { "error.type": "provider.unauthorized" } }]);
  });

  it("measures tokens and seconds", async () => {
    listen();
    await ask([step.ok(answer)]);
    const known = await histograms();
    expect(known.get("gen_ai.client.operation.duration")).toMatchObject([
      { attributes: { "gen_ai.provider.name": "openai", "gen_ai.request.model": "gpt-4.1-mini" } },
    ]);
    const tokens = known.get("gen_ai.client.token.usage") ?? [];
    const types = tokens.map(
      ({ attributes }) => (attributes as Record<string, unknown>)["gen_ai.token.type"],
    );
    expect(new Set(types)).toEqual(new Set(["input", "output"]));
    for (const { value } of tokens) expect(value).toMatchObject({ count: 1, sum: expect.any(Number) });
  });

  it("never holds text of the document, of the prompt or of the answer", async () => {
    listen();
    await ask([step.text("I cannot see INV-42 at all.")], {
      instructions: "Look for Mrs Miller.",
      attempts: 1,
    });
    const told = spans.getFinishedSpans().map(({ name, attributes, events, status }) => ({
      name,
      attributes,
      events: events.map(({ name: event, attributes: more }) => [event, more]),
      status,
    }));
    expect(told).toHaveLength(2);
    const text = JSON.stringify([told, [...(await histograms()).keys()]]);
    for (const word of ["INV-42", "119.00", "Miller", "sk-secret", "invoice.txt"])
      expect(text).not.toContain(word);
  });

  it("calls a gateway as the conventions do where they have a name for it", async () => {
    listen();
    await using gateway = await startGateway({ script: [step.ok(answer)], wire: geminiGenerateWire() });
    const gateways = { google: { baseUrl: `${gateway.origin}/v1beta`, apiKey: "k" } };
    await extract(source, { schema, model: "google/gemini-3.1-flash-lite", gateways });
    expect(spans.getFinishedSpans()[0]?.attributes["gen_ai.provider.name"]).toBe("gcp.gemini");
  });

  it("says nothing of engines that call nobody", async () => {
    listen();
    await ask([], { model: "embedded" });
    expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual(["gleaner.extract"]);
  });
});
