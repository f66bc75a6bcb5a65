import type { Extraction } from "../document/extraction.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { Postponed } from "../errors/postponed.ts";
import { versions } from "../options/versions.ts";
import type { Caller } from "../recording/caller.ts";
import { findTelemetry } from "./find-telemetry.ts";

interface TracedExtraction {
  readonly schema: string;
  /** First of the chain. */
  readonly model: string;
}

/** Makes a caller that is seen in the trace. */
type WrapCaller = (call: Caller) => Caller;

/**
 * Runs one extraction inside a span, where the application has registered OpenTelemetry; its calls are children of it.
 * Names, figures and codes only: no text of the document, of the prompt or of an answer ever enters a span.
 */
export async function traceExtraction<T>(
  { schema, model }: TracedExtraction,
  run: (wrapCaller: WrapCaller) => Promise<Extraction<T>>,
): Promise<Extraction<T>> {
  const api = await findTelemetry();
  if (!api) return await run((call) => call);
  const { traceCalls } = await import("./trace-calls.ts");
  const active = api.context.active();
  const span = api.trace
    .getTracer("gleaner", versions.gleaner)
    .startSpan(
      "gleaner.extract",
      { attributes: { "gleaner.schema": schema, "gleaner.model": model } },
      active,
    );
  const context = api.trace.setSpan(active, span);
  try {
    const extraction = await api.context.with(context, () => run((call) => traceCalls(api, context, call)));
    const { verdict, attempts, usage, provenance, coverage } = extraction;
    for (const { reason, errorCode, model: asked } of attempts) {
      const error = errorCode === undefined ? {} : { "error.type": errorCode };
      span.addEvent("gleaner.attempt", { "gleaner.model": asked, "gleaner.reason": reason, ...error });
    }
    span.setAttributes({
      "gleaner.verdict": verdict,
      "gleaner.attempts": attempts.length,
      "gleaner.pages": coverage.pages.length,
      ...(usage.cost === undefined ? {} : { "gleaner.usage.cost_usd": usage.cost }),
      ...(provenance.modelAnswered === undefined
        ? {}
        : { "gleaner.model_answered": provenance.modelAnswered }),
    });
    return extraction;
  } catch (error) {
    if (error instanceof Postponed) {
      span.setAttribute("gleaner.postponed", true);
      throw error;
    }
    const type = isGleanerError(error) ? error.code : "aborted";
    span.setAttribute("error.type", type);
    span.setStatus({ code: api.SpanStatusCode.ERROR, message: type });
    throw error;
  } finally {
    span.end();
  }
}
