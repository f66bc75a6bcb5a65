import { isDeepStrictEqual } from "node:util";
import type { Alternative, FieldReport } from "../document/field-report.ts";
import type { Json } from "../document/json.ts";
import { getAt } from "../values/get-at.ts";

/**
 * Shows where the answers to one question disagree: the other values, and the share of the answers that gave the one
 * that was taken as the part `agreement` of its confidence.
 */
export function addAlternatives(
  fields: Readonly<Record<string, FieldReport>>,
  json: Json,
  answers: readonly Json[],
): Readonly<Record<string, FieldReport>> {
  return Object.fromEntries(
    Object.entries(fields).map(([pointer, report]) => {
      const taken = getAt(json, pointer) ?? null;
      const given = answers.map((answer) => (getAt(answer, pointer) ?? null) as Json);
      const others = given.filter((value) => !isDeepStrictEqual(value, taken));
      if (others.length === 0) return [pointer, report];
      const agreement = (given.length - others.length) / given.length;
      const alternatives = others
        .filter((value, index) => others.findIndex((other) => isDeepStrictEqual(other, value)) === index)
        .map((value): Alternative => {
          const count = others.filter((other) => isDeepStrictEqual(other, value)).length;
          return { value, why: `${count} of ${given.length} answers give it.` };
        });
      const shown: FieldReport = {
        ...report,
        confidence: Math.round(report.confidence * agreement * 10_000) / 10_000,
        confidenceParts: { ...report.confidenceParts, agreement },
        alternatives: [...(report.alternatives ?? []), ...alternatives],
      };
      return [pointer, shown];
    }),
  );
}
