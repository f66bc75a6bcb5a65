import { createReadStream } from "node:fs";
import { dirname, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Json } from "../document/json.ts";
import { GleanerError } from "../errors/gleaner-error.ts";

/** One document with its truth. */
export interface EvalCase {
  /** As the manifest names it. */
  readonly source: string;
  /** Absolute path, or the address as it is. */
  readonly place: string;
  readonly truth: Json;
  /** Where it differs from that of the run. */
  readonly schema?: string;
}

function invalid(path: string, line: number, seen: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: `Cannot use line ${line} of the manifest`,
    seen,
    hint: 'Write one JSON object a line: { "source": "a.pdf", "truth": { ... } }.',
    where: { source: path },
  });
}

function readLine(text: string, path: string, line: number): EvalCase {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalid(path, line, "it is no JSON");
  }
  const { source, truth, schema } = (typeof parsed === "object" && parsed !== null ? parsed : {}) as Record<
    string,
    unknown
  >;
  if (typeof source !== "string" || source === "") throw invalid(path, line, "it names no source");
  if (typeof truth !== "object" || truth === null) throw invalid(path, line, "it has no truth");
  const place = /^[a-z][a-z\d+.-]*:/iu.test(source) ? source : resolve(dirname(path), source);
  return { source, place, truth: truth as Json, ...(typeof schema === "string" ? { schema } : {}) };
}

/** The cases of a manifest in JSON lines, sources relative to it. Throws `options.invalid` with the number of a bad line. */
export async function readEvalManifest(path: string): Promise<EvalCase[]> {
  const cases: EvalCase[] = [];
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    if (text.trim() !== "") cases.push(readLine(text.replace(/^\uFEFF/u, ""), path, line));
  }
  return cases;
}
