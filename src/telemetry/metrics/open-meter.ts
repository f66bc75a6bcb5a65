import type * as OpenTelemetry from "@opentelemetry/api";
import type { Counter, Histogram } from "@opentelemetry/api";
import { versions } from "../../options/versions.ts";
import type { MetricSink } from "./metric-sink.ts";
import { metricTable } from "./metric-table.ts";

/** What the conventions call our units. */
const units: Readonly<Record<string, string>> = { seconds: "s", usd: "USD" };

/** Figures as metrics of OpenTelemetry, for whatever the application has registered. */
export function openMeter(api: typeof OpenTelemetry): MetricSink {
  const meter = api.metrics.getMeter("gleaner", versions.gleaner);
  const counters = new Map<string, Counter>();
  const histograms = new Map<string, Histogram>();
  for (const [key, metric] of Object.entries(metricTable)) {
    const unit = "unit" in metric ? units[metric.unit] : undefined;
    const options = { description: metric.text, ...(unit === undefined ? {} : { unit }) };
    if (metric.kind === "counter") counters.set(key, meter.createCounter(metric.name, options));
    if (metric.kind === "histogram")
      histograms.set(
        key,
        meter.createHistogram(metric.name, {
          ...options,
          advice: { explicitBucketBoundaries: [...metric.bounds] },
        }),
      );
  }
  return {
    add: (metric, value, labels) => counters.get(metric)?.add(value, labels),
    record: (metric, value, labels) => histograms.get(metric)?.record(value, labels),
    observe(metric, read) {
      const { name, text } = metricTable[metric];
      meter.createObservableGauge(name, { description: text }).addCallback(async (result) => {
        for (const { value, labels } of await read()) result.observe(value, labels);
      });
    },
  };
}
