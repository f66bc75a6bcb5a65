import type * as PromClient from "prom-client";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { MetricSink } from "./metric-sink.ts";
import { metricTable } from "./metric-table.ts";

export interface PrometheusSink extends MetricSink {
  /** Media type of the text. */
  readonly contentType: string;
  /** All figures as they are now, in the text format of Prometheus. */
  text(): Promise<string>;
}

async function loadClient(): Promise<typeof PromClient> {
  try {
    return await import("prom-client");
  } catch (error) {
    throw new GleanerError("options.missing-package", {
      what: "Cannot write metrics for Prometheus",
      seen: "the package prom-client is not installed",
      hint: "Install it beside gleaner: npm install prom-client.",
      where: { option: "metrics" },
      cause: error,
    });
  }
}

type Metric = (typeof metricTable)[keyof typeof metricTable];

/** The conventions of Prometheus: no dots, the unit behind, and `total` behind what only grows. */
function nameOf(metric: Metric): string {
  const unit = "unit" in metric ? `_${metric.unit}` : "";
  return `${metric.name.replaceAll(".", "_")}${unit}${metric.kind === "counter" ? "_total" : ""}`;
}

/** Figures in the text format of Prometheus, with those of this process. Throws `options.missing-package`. */
export async function openPrometheus(): Promise<PrometheusSink> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await loadClient();
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = new Map<string, PromClient.Counter>();
  const histograms = new Map<string, PromClient.Histogram>();
  for (const [key, metric] of Object.entries(metricTable)) {
    const options = {
      name: nameOf(metric),
      help: metric.text,
      labelNames: [...metric.labels],
      registers: [registry],
    };
    if (metric.kind === "counter") counters.set(key, new Counter(options));
    if (metric.kind === "histogram")
      histograms.set(key, new Histogram({ ...options, buckets: [...metric.bounds] }));
  }
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    add: (metric, value, labels) => counters.get(metric)?.inc({ ...labels }, value),
    record: (metric, value, labels) => histograms.get(metric)?.observe({ ...labels }, value),
    observe(key, read) {
      const metric = metricTable[key];
      const gauge = new Gauge({
        name: nameOf(metric),
        help: metric.text,
        labelNames: [...metric.labels],
        registers: [registry],
        async collect() {
          const readings = await read();
          this.reset();
          for (const { value, labels } of readings) this.set({ ...labels }, value);
        },
      });
      void gauge;
    },
  };
}
