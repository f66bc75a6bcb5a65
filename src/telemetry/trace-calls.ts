import type * as OpenTelemetry from "@opentelemetry/api";
import type { Caller } from "../recording/caller.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { versions } from "../options/versions.ts";
import { describeCall } from "./describe-call.ts";
import { describeOutcome } from "./describe-outcome.ts";

/** Bounds of buckets as the conventions advise them. */
const tokenBounds = [
  1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216,
];
const secondBounds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];

/**
 * `call` with a span for each question, an event on it for each HTTP exchange, and the two histograms of the conventions.
 * A replayed question has a span and counts in no histogram: nobody was asked.
 */
export function traceCalls(api: typeof OpenTelemetry, parent: OpenTelemetry.Context, call: Caller): Caller {
  const tracer = api.trace.getTracer("gleaner", versions.gleaner);
  const meter = api.metrics.getMeter("gleaner", versions.gleaner);
  const tokens = meter.createHistogram("gen_ai.client.token.usage", {
    description: "Number of input and output tokens used.",
    unit: "{token}",
    advice: { explicitBucketBoundaries: tokenBounds },
  });
  const duration = meter.createHistogram("gen_ai.client.operation.duration", {
    description: "GenAI operation duration.",
    unit: "s",
    advice: { explicitBucketBoundaries: secondBounds },
  });
  return async (input) => {
    // Engines that read words are no generative models and call nobody.
    if (input.model.capabilities.readsWords) return await call(input);
    const { common, request } = describeCall(input);
    const span = tracer.startSpan(
      `chat ${String(common["gen_ai.request.model"])}`,
      { kind: api.SpanKind.CLIENT, attributes: { ...common, ...request } },
      parent,
    );
    const started = performance.now();
    try {
      const outcome = await api.context.with(api.trace.setSpan(parent, span), () => call(input));
      const seconds = (performance.now() - started) / 1000;
      const described = describeOutcome(outcome);
      span.setAttributes(described);
      for (const { status, milliseconds, requestId } of outcome.requests) {
        span.addEvent("gleaner.http_exchange", {
          "http.response.status_code": status,
          "gleaner.milliseconds": milliseconds,
          ...(requestId === undefined ? {} : { "gleaner.request_id": requestId }),
        });
      }
      if (!outcome.ok) span.setStatus({ code: api.SpanStatusCode.ERROR, message: outcome.error.code });
      if (outcome.isReplayed) return outcome;
      const { "gen_ai.response.model": model, "error.type": error } = described;
      const labels = { ...common, ...(model === undefined ? {} : { "gen_ai.response.model": model }) };
      duration.record(seconds, { ...labels, ...(error === undefined ? {} : { "error.type": error }) });
      const { inputTokens, outputTokens } = outcome.ok ? outcome.answer.usage : (outcome.error.usage ?? {});
      if (inputTokens !== undefined) tokens.record(inputTokens, { ...labels, "gen_ai.token.type": "input" });
      if (outputTokens !== undefined)
        tokens.record(outputTokens, { ...labels, "gen_ai.token.type": "output" });
      return outcome;
    } catch (error) {
      const type = isGleanerError(error) ? error.code : "aborted";
      span.setAttribute("error.type", type);
      span.setStatus({ code: api.SpanStatusCode.ERROR, message: type });
      throw error;
    } finally {
      span.end();
    }
  };
}
