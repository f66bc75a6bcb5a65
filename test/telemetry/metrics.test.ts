import { metrics as registered } from "@opentelemetry/api";
import * as api from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import { afterEach, describe, expect, it } from "vitest";
import type { Attempt } from "../../src/document/attempt.ts";
import { createMetrics } from "../../src/telemetry/metrics/create-metrics.ts";
import type { MetricSink } from "../../src/telemetry/metrics/metric-sink.ts";
import { openMeter } from "../../src/telemetry/metrics/open-meter.ts";
import { openPrometheus } from "../../src/telemetry/metrics/open-prometheus.ts";

const page = { file: 0, characters: 1, usedCharacters: 1, unusedRegions: [] } as const;

function attempt(details: Partial<Attempt>): Attempt {
  return {
    model: "openai/gpt-4.1-mini",
    reason: "first",
    request: 0,
    requests: [],
    issues: [],
    milliseconds: 700,
    usage: {
      inputTokens: 100,
      outputTokens: 20,
      cachedTokens: 40,
      cost: 0.25,
      calls: 1,
      milliseconds: 700,
    },
    ...details,
  };
}

/** Two documents: one that is answered at once, one whose answer cannot be used. */
function tell(sinks: readonly MetricSink[]): void {
  let at = 0;
  const told = createMetrics(sinks, () => at);
  told.watchQueue(async () => ({ waiting: 3, active: 1 }));
  for (const source of ["secret-name.pdf", "other-name.pdf"]) {
    const isGood = source === "secret-name.pdf";
    told.started(source);
    at += 300;
    told.heard({ type: "attempt-start", model: "openai/gpt-4.1-mini", reason: "first", request: 0, source });
    at += 700;
    const ended = attempt(isGood ? {} : { errorCode: "output.empty" });
    told.heard({ type: "attempt-end", attempt: ended, source });
    at += 20;
    told.finished({
      source,
      status: isGood ? "succeeded" : "failed",
      milliseconds: 1020,
      ...(isGood
        ? { extraction: { coverage: { pages: [{ ...page, status: "read" }], ungrounded: [] } } }
        : { error: { code: "output.empty" } }),
    });
  }
  told.heard({ type: "attempt-end", attempt: attempt({ isReplayed: true }), source: "secret-name.pdf" });
}

describe("metrics for Prometheus", () => {
  it("count documents, pages, tokens, cost, failures and times, and know the queue", async () => {
    const prometheus = await openPrometheus();
    tell([prometheus]);
    const text = await prometheus.text();
    const lines = text.split("\n").filter((line) => line.startsWith("gleaner_"));
    expect(lines).toEqual(
      expect.arrayContaining([
        'gleaner_documents_total{status="succeeded"} 1',
        'gleaner_documents_total{status="failed"} 1',
        'gleaner_pages_total{status="read"} 1',
        'gleaner_tokens_total{gateway="openai",direction="input"} 200',
        'gleaner_tokens_total{gateway="openai",direction="output"} 40',
        'gleaner_tokens_total{gateway="openai",direction="cached"} 80',
        'gleaner_cost_usd_total{gateway="openai"} 0.5',
        'gleaner_failures_total{code="output.empty"} 1',
        'gleaner_attempt_failures_total{gateway="openai",code="output.empty"} 1',
        'gleaner_call_duration_seconds_bucket{le="0.5",gateway="openai",outcome="answered"} 0',
        'gleaner_call_duration_seconds_bucket{le="1",gateway="openai",outcome="answered"} 1',
        'gleaner_step_duration_seconds_sum{step="ask"} 1.4',
        'gleaner_step_duration_seconds_count{step="load"} 2',
        'gleaner_document_duration_seconds_count{status="succeeded"} 1',
        'gleaner_queue_documents{state="waiting"} 3',
        'gleaner_queue_documents{state="active"} 1',
      ]),
    );
  });

  it("are told also where the queue does not answer", async () => {
    const prometheus = await openPrometheus();
    const told = createMetrics([prometheus], () => 0);
    told.watchQueue(() => Promise.reject(new Error("no connection")));
    told.finished({ source: "a", status: "succeeded", milliseconds: 1 });
    const text = await prometheus.text();
    expect(text).toContain('gleaner_documents_total{status="succeeded"} 1');
    expect(text).not.toContain("gleaner_queue_documents{");
  });

  it("name no document, however they are looked at", async () => {
    const prometheus = await openPrometheus();
    tell([prometheus]);
    expect(await prometheus.text()).not.toMatch(/secret-name|other-name/);
  });
});

describe("metrics for OpenTelemetry", () => {
  afterEach(() => registered.disable());

  it("are the same figures under names of its own conventions", async () => {
    const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 1_000_000 });
    registered.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }));
    tell([openMeter(api)]);
    await reader.forceFlush();
    const all = exporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
    const found = Object.fromEntries(
      all.map(({ descriptor, dataPoints }) => [
        descriptor.name,
        { unit: descriptor.unit, points: dataPoints.map(({ attributes, value }) => [attributes, value]) },
      ]),
    );
    expect(found["gleaner.cost"]).toEqual({ unit: "USD", points: [[{ gateway: "openai" }, 0.5]] });
    expect(found["gleaner.documents"]?.points).toEqual([
      [{ status: "succeeded" }, 1],
      [{ status: "failed" }, 1],
    ]);
    expect(found["gleaner.queue.documents"]?.points).toEqual([
      [{ state: "waiting" }, 3],
      [{ state: "active" }, 1],
    ]);
    expect(found["gleaner.step.duration"]?.unit).toBe("s");
    await reader.shutdown();
  });
});
