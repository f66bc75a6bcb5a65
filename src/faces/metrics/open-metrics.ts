import { performance } from "node:perf_hooks";
import { createMetrics } from "../../telemetry/metrics/create-metrics.ts";
import type { Metrics } from "../../telemetry/metrics/create-metrics.ts";
import { findTelemetry } from "../../telemetry/find-telemetry.ts";
import { serveMetrics } from "./serve-metrics.ts";
import { writeMetrics } from "./write-metrics.ts";

export interface MetricTargets {
  /** `PORT` or `HOST:PORT` to answer Prometheus at; without a host only this machine is answered. */
  readonly address?: string;
  /** File to write them to again and again, for a collector of text files. */
  readonly file?: string;
}

export interface OpenMetrics {
  readonly metrics: Metrics;
  /** Where the figures can be fetched from. */
  readonly url?: string;
  /** Writes the last figures and stops answering. */
  close(): Promise<void>;
}

/**
 * Figures for Prometheus where the command asks for them, and for OpenTelemetry where it is registered in this process; undefined where nobody wants them.
 * Throws `options.missing-package`, `options.invalid` for the address, and `result.unwritable` for the file.
 */
export async function openMetrics({ address, file }: MetricTargets): Promise<OpenMetrics | undefined> {
  const api = await findTelemetry();
  const isForPrometheus = address !== undefined || file !== undefined;
  if (!api && !isForPrometheus) return undefined;
  const prometheus = isForPrometheus
    ? await (await import("../../telemetry/metrics/open-prometheus.ts")).openPrometheus()
    : undefined;
  const meter = api ? (await import("../../telemetry/metrics/open-meter.ts")).openMeter(api) : undefined;
  const metrics = createMetrics([...(prometheus ? [prometheus] : []), ...(meter ? [meter] : [])], () =>
    performance.now(),
  );
  const written = prometheus && file !== undefined ? await writeMetrics(prometheus, file) : undefined;
  const served = prometheus && address !== undefined ? await serveMetrics(prometheus, address) : undefined;
  return {
    metrics,
    ...(served ? { url: served.url } : {}),
    async close() {
      await served?.close();
      await written?.close();
    },
  };
}
