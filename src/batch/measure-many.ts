import { performance } from "node:perf_hooks";
import { findTelemetry } from "../telemetry/find-telemetry.ts";
import type { Metrics } from "../telemetry/metrics/create-metrics.ts";

/** Figures of many documents for OpenTelemetry; undefined where the application has not registered it. */
export async function measureMany(): Promise<Metrics | undefined> {
  const api = await findTelemetry();
  if (!api) return undefined;
  const { createMetrics } = await import("../telemetry/metrics/create-metrics.ts");
  const { openMeter } = await import("../telemetry/metrics/open-meter.ts");
  return createMetrics([openMeter(api)], () => performance.now());
}
