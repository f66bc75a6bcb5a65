import { isDeepStrictEqual } from "node:util";
import type { Citation } from "../document/citation.ts";
import type { Document } from "../document/document.ts";
import type { FieldReport } from "../document/field-report.ts";
import type { Json } from "../document/json.ts";
import type { PageCode } from "../document/page-code.ts";
import type { Schema } from "../document/schema.ts";
import { getAt } from "../values/get-at.ts";

interface CodedValue {
  readonly citation: Citation;
  readonly raw: string;
  /** What the answer said before, where that is another value. */
  readonly before?: Json;
}

export interface Coded {
  readonly json: Json;
  /** By JSON pointer. */
  readonly values: Readonly<Record<string, CodedValue>>;
}

interface CodedInput {
  readonly codes: readonly PageCode[];
  readonly schema: Pick<Schema, "codes">;
  /** What an earlier form of the answer said there. */
  readonly overruled?: Readonly<Record<string, Json>>;
}

/** The answer with what the codes on the pages say put in: it was read exactly, and wins. */
function putIn(answered: Json, { codes, schema, overruled = {} }: CodedInput, document: Document): Coded {
  const values: Record<string, CodedValue> = {};
  let json = answered;
  for (const { page, box, text } of codes) {
    for (const reader of schema.codes ?? []) {
      const result = reader.read(text, json);
      if (!result) continue;
      const { file, pageNumber } = document.pages[page] ?? { file: 0 };
      for (const [pointer, raw] of Object.entries(result.values)) {
        const own = (getAt(json, pointer) ?? null) as Json;
        const isOther = own !== null && !isDeepStrictEqual(own, getAt(result.json, pointer));
        const before = isOther ? own : overruled[pointer];
        const citation = {
          file,
          boxes: [box],
          quote: raw,
          ...(pageNumber === undefined ? {} : { pageNumber }),
        };
        values[pointer] = { raw, citation, ...(before === undefined ? {} : { before }) };
      }
      json = result.json;
      break;
    }
  }
  return { json, values };
}

/** Says of values that stand in a code that they do; places found in print stay as further citations. */
function cite(
  fields: Readonly<Record<string, FieldReport>>,
  values: Coded["values"],
): Readonly<Record<string, FieldReport>> {
  const cited = { ...fields };
  for (const [pointer, { raw, citation, before }] of Object.entries(values)) {
    const report = fields[pointer];
    if (report?.state !== "found") continue;
    const why = "It was read from the page, whose QR code says otherwise.";
    cited[pointer] = {
      ...report,
      raw,
      origin: "barcode",
      match: "exact",
      citations: [citation, ...report.citations],
      confidence: 1,
      confidenceParts: { code: 1 },
      ...(before === undefined
        ? {}
        : { alternatives: [...(report.alternatives ?? []), { value: before, why }] }),
    };
  }
  return cited;
}

function listOverruled({ values }: Coded): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([pointer, { before }]): [string, Json][] =>
      before === undefined ? [] : [[pointer, before]],
    ),
  );
}

export const applyCodes = { putIn, cite, listOverruled };
