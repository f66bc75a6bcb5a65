import type { Attempt } from "../../document/attempt.ts";
import type { ExtractionEvent } from "../../document/event.ts";
import type { Extraction } from "../../document/extraction.ts";
import type { MetricSink, Reading } from "./metric-sink.ts";
import type { MetricLabels, MetricName } from "./metric-table.ts";

/** What came of one document. */
export interface MeasuredDocument {
  readonly source: string;
  readonly status: string;
  readonly extraction?: Pick<Extraction<unknown>, "coverage">;
  readonly error?: { readonly code: string };
  readonly milliseconds: number;
}

/** Takes in what happens, and keeps figures of it. */
export interface Metrics {
  started(source: string): void;
  heard(event: ExtractionEvent & { readonly source: string }): void;
  finished(document: MeasuredDocument): void;
  /** Documents by state, asked for whenever the figures are looked at. */
  watchQueue(read: () => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>): void;
}

const gatewayOf = (model: string): string => model.split("/")[0] ?? model;

/** Figures of many documents, for one or several places. `now` gives milliseconds from any moment on. */
export function createMetrics(sinks: readonly MetricSink[], now: () => number): Metrics {
  const underWay = new Map<string, { step: string; since: number }>();
  const add = (metric: MetricName<"counter">, value: number, labels: MetricLabels): void => {
    if (value > 0) for (const sink of sinks) sink.add(metric, value, labels);
  };
  const record = (metric: MetricName<"histogram">, milliseconds: number, labels: MetricLabels): void => {
    for (const sink of sinks) sink.record(metric, milliseconds / 1000, labels);
  };
  const enter = (source: string, step: string): void => {
    const current = underWay.get(source);
    if (!current || current.step === step) return;
    const at = now();
    record("step", at - current.since, { step: current.step });
    underWay.set(source, { step, since: at });
  };
  const noteAttempt = ({ model, usage, errorCode, milliseconds, isReplayed }: Attempt): void => {
    // Nobody was asked, and nothing was paid.
    if (isReplayed) return;
    const gateway = gatewayOf(model);
    record("call", milliseconds, { gateway, outcome: errorCode === undefined ? "answered" : "failed" });
    add("tokens", usage.inputTokens ?? 0, { gateway, direction: "input" });
    add("tokens", usage.outputTokens ?? 0, { gateway, direction: "output" });
    add("tokens", usage.cachedTokens ?? 0, { gateway, direction: "cached" });
    add("cost", usage.cost ?? 0, { gateway });
    if (errorCode !== undefined) add("attemptFailures", 1, { gateway, code: errorCode });
  };
  return {
    started: (source) => void underWay.set(source, { step: "load", since: now() }),
    heard(event) {
      const { source } = event;
      if (event.type === "progress") enter(source, event.step);
      else if (event.type === "attempt-start") enter(source, "ask");
      else if (event.type === "attempt-end") {
        enter(source, "check");
        noteAttempt(event.attempt);
      }
    },
    finished({ source, status, extraction, error, milliseconds }) {
      enter(source, "done");
      underWay.delete(source);
      add("documents", 1, { status });
      record("document", milliseconds, { status });
      for (const page of extraction?.coverage.pages ?? []) add("pages", 1, { status: page.status });
      if (error) add("failures", 1, { code: error.code });
    },
    watchQueue(read) {
      const readAll = async (): Promise<readonly Reading[]> => {
        try {
          return Object.entries(await read()).map(([state, value]) => ({ value, labels: { state } }));
        } catch {
          // The figures of a queue that does not answer are missing; all others are told.
          return [];
        }
      };
      for (const sink of sinks) sink.observe("queue", readAll);
    },
  };
}
