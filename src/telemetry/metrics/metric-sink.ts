import type { MetricLabels, MetricName } from "./metric-table.ts";

/** One value of a gauge. */
export interface Reading {
  readonly value: number;
  readonly labels: MetricLabels;
}

/** Where figures go. */
export interface MetricSink {
  add(metric: MetricName<"counter">, value: number, labels: MetricLabels): void;
  record(metric: MetricName<"histogram">, value: number, labels: MetricLabels): void;
  /** `read` is called whenever the figures are looked at, and never before. */
  observe(metric: MetricName<"gauge">, read: () => Promise<readonly Reading[]>): void;
}
