import type { Extraction } from "../../../document/extraction.ts";
import type { GleanerError } from "../../../errors/gleaner-error.ts";
import type { Paint } from "../paint.ts";
import { renderTable } from "../table/render-table.ts";
import { listJsonPieces } from "./list-json-pieces.ts";
import type { ResultFormat } from "./read-extract-settings.ts";

/** What came of one document. */
export interface Outcome {
  readonly name: string;
  readonly extraction?: Extraction<unknown>;
  readonly error?: GleanerError;
}

export interface OutcomeStyle {
  readonly format: ResultFormat;
  /** True where each document takes one line, so that many can be read as a stream. */
  readonly isOneLine: boolean;
  readonly width: number;
  readonly paint: Paint;
}

/** One document's result as pieces of text, made when they are gone through; empty where a table has nothing to show. */
export function formatOutcome({ name, extraction, error }: Outcome, style: OutcomeStyle): Iterable<string> {
  const { format, isOneLine } = style;
  const partial = error?.partial;
  if (format === "table") {
    const shown = extraction ?? partial;
    return shown ? [renderTable(shown, { name, width: style.width, paint: style.paint })] : [];
  }
  const toText = (value: unknown): Iterable<string> => ({
    *[Symbol.iterator]() {
      yield* listJsonPieces(value, isOneLine ? 0 : 2);
      yield "\n";
    },
  });
  if (error) {
    const { where, ...rest } = error.toJSON();
    return toText({
      error: { ...rest, where: { source: name, ...(where as object) } },
      partial: partial ?? null,
    });
  }
  return toText(format === "data" ? (extraction?.data ?? null) : extraction);
}
