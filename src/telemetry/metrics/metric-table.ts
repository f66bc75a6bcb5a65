/** Bounds of buckets in seconds: from what takes no time to what people give up waiting for. */
const secondBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

/**
 * All that is counted. Names have dots and no unit, as OpenTelemetry writes them. No label names a file, a job or a run: each has few values, however many
 * documents there are.
 */
export const metricTable = {
  documents: {
    kind: "counter",
    name: "gleaner.documents",
    text: "Documents that are done, by status.",
    labels: ["status"],
  },
  pages: {
    kind: "counter",
    name: "gleaner.pages",
    text: "Pages of documents that are done, by what came of reading them.",
    labels: ["status"],
  },
  tokens: {
    kind: "counter",
    name: "gleaner.tokens",
    text: "Tokens that gateways counted, by direction; cached ones are part of the input.",
    labels: ["gateway", "direction"],
  },
  cost: {
    kind: "counter",
    name: "gleaner.cost",
    unit: "usd",
    text: "US dollars of all answers whose price is known.",
    labels: ["gateway"],
  },
  failures: {
    kind: "counter",
    name: "gleaner.failures",
    text: "Documents that ended in an error, by its code.",
    labels: ["code"],
  },
  attemptFailures: {
    kind: "counter",
    name: "gleaner.attempt.failures",
    text: "Questions without an answer that can be used, by code.",
    labels: ["gateway", "code"],
  },
  document: {
    kind: "histogram",
    name: "gleaner.document.duration",
    unit: "seconds",
    text: "Time of a document from its start to its outcome.",
    labels: ["status"],
    bounds: secondBounds,
  },
  step: {
    kind: "histogram",
    name: "gleaner.step.duration",
    unit: "seconds",
    text: "Time that documents spend in each step.",
    labels: ["step"],
    bounds: secondBounds,
  },
  call: {
    kind: "histogram",
    name: "gleaner.call.duration",
    unit: "seconds",
    text: "Time of a question to a model, its repetitions and pauses included.",
    labels: ["gateway", "outcome"],
    bounds: secondBounds,
  },
  queue: {
    kind: "gauge",
    name: "gleaner.queue.documents",
    text: "Documents of the queue, by where they are.",
    labels: ["state"],
  },
} as const;

type Table = typeof metricTable;

/** Names of metrics of one kind. */
export type MetricName<TKind extends Table[keyof Table]["kind"]> = {
  [name in keyof Table]: Table[name]["kind"] extends TKind ? name : never;
}[keyof Table];

export type MetricLabels = Readonly<Record<string, string>>;
