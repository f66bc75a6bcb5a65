import type { Extraction } from "../document/extraction.ts";
import type { Json } from "../document/json.ts";
import type { Schema } from "../document/schema.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { extract } from "../extract.ts";
import type { ExtractOptions } from "../options/extract-options.ts";
import type { DocumentResult } from "./document-result.ts";
import type { Evaluation } from "./evaluation.ts";
import type { TruthMap } from "./map-truth.ts";
import { mapTruth } from "./map-truth.ts";
import type { EvalCase } from "./read-eval-manifest.ts";
import { scoreDocument } from "./score-document.ts";
import { summarize } from "./summarize.ts";

export interface EvaluateOptions {
  readonly cases: readonly EvalCase[];
  /** The schema of the run, and those that single cases name. */
  readonly schema: Schema;
  readonly findSchema: (name: string) => Promise<Schema>;
  /** For the record. */
  readonly model: string;
  readonly map?: TruthMap;
  readonly options: Omit<ExtractOptions<Schema>, "schema">;
  /** Documents at a time. */
  readonly concurrency: number;
  readonly onDocument?: (result: DocumentResult, done: number, total: number) => void;
}

interface Scored {
  readonly result: DocumentResult;
  readonly unknown: readonly string[];
}

function score(
  each: EvalCase,
  schema: Schema,
  truth: Json,
  got: { readonly extraction?: Extraction<unknown>; readonly error?: string; readonly milliseconds: number },
): Scored {
  const { extraction, error, milliseconds } = got;
  const { outcomes, unknown } = scoreDocument(truth, extraction ?? { data: null, fields: {} }, schema.node);
  const failed = (extraction?.checks ?? []).filter(
    ({ status, severity }) => status === "fail" && severity === "error",
  );
  return {
    unknown,
    result: {
      source: each.source,
      ...(extraction && error === undefined ? { verdict: extraction.verdict } : {}),
      ...(error === undefined ? {} : { error }),
      outcomes,
      failedChecks: [...new Set(failed.map(({ id }) => id))],
      ...(extraction ? { usage: extraction.usage } : {}),
      milliseconds,
    },
  };
}

/**
 * Extracts every case and holds the answers against their truth. A document that fails counts with what it had; an abort throws the
 * reason of the signal.
 */
export async function evaluate(run: EvaluateOptions): Promise<Evaluation> {
  const { cases, options, map, concurrency, onDocument } = run;
  const { default: pLimit } = await import("p-limit");
  const limit = pLimit(concurrency);
  let done = 0;
  const scored = await limit.map(cases, async (each): Promise<Scored> => {
    options.signal?.throwIfAborted();
    const schema = each.schema === undefined ? run.schema : await run.findSchema(each.schema);
    const truth = map ? mapTruth(each.truth, map) : each.truth;
    const started = performance.now();
    const since = (): number => Math.round(performance.now() - started);
    let one: Scored;
    try {
      const extraction = await extract(each.place, { ...options, schema });
      one = score(each, schema, truth, { extraction, milliseconds: since() });
    } catch (error) {
      if (!isGleanerError(error)) throw error;
      const { partial } = error;
      const got = { error: error.code, milliseconds: since(), ...(partial ? { extraction: partial } : {}) };
      one = score(each, schema, truth, got);
    }
    done += 1;
    onDocument?.(one.result, done, cases.length);
    return one;
  });
  const documents = scored.map(({ result }) => result);
  return {
    kind: "gleaner.evaluation/1",
    schema: run.schema.name,
    model: run.model,
    summary: summarize(documents),
    documents,
    unknownFields: [...new Set(scored.flatMap(({ unknown }) => unknown))].sort(),
  };
}
