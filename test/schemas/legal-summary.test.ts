import { describe, expect, it } from "vitest";
import { legalSummary } from "../../schemas/index.ts";
import type { FieldReport } from "../../src/document/field-report.ts";
import type { Json } from "../../src/document/json.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { runChecks } from "../../src/steps/check/run-checks.ts";

const schema = await resolveSchema(legalSummary);

const found = (match: FieldReport["match"]): FieldReport => ({
  state: "found",
  origin: "text-layer",
  match,
  citations: [],
  confidence: 1,
  confidenceParts: {},
});

const say = (json: Json, fields: Record<string, FieldReport> = {}): string =>
  runChecks({ json, schema, fields })
    .filter(({ status }) => status !== "skipped")
    .map(({ id, status }) => `${id} ${status}`)
    .join(", ");

describe("the checks of a legal summary", () => {
  it("ask for a quote in the document beside every sentence", () => {
    const json = {
      summary: [
        { text: "It ends in 2025.", quotes: ["ends on 1 May 2025"] },
        { text: "It is secret.", quotes: ["a", "b"] },
      ],
    };
    const first = { "/summary/0/quotes/0": found("exact") };
    expect(say(json, { ...first, "/summary/1/quotes/1": found("normalized") })).toBe("L1 pass");
    expect(say(json, { ...first, "/summary/1/quotes/1": found("fuzzy") })).toBe("L1 fail");
    expect(say({ summary: [{ text: "Nothing proves this.", quotes: [] }] })).toBe("L1 fail");
  });

  it.each<[string, Json, string]>([
    [
      "a clause with its quote",
      { clauses: [{ category: "governing-law", answer: "yes", quotes: ["x"] }] },
      "L2 pass",
    ],
    ["a clause without", { clauses: [{ category: "governing-law", answer: "yes", quotes: [] }] }, "L2 fail"],
    [
      "dates in their order",
      { effectiveDate: "2024-01-01", expirationDate: "2025-12-31", term: { value: "2", unit: "year" } },
      "L3-effective pass, L4 pass",
    ],
    [
      "a term that does not fit",
      { effectiveDate: "2024-01-01", expirationDate: "2025-12-31", term: { value: "18", unit: "month" } },
      "L3-effective pass, L4 fail",
    ],
    [
      "an end before the start",
      { effectiveDate: "2024-01-01", expirationDate: "2023-12-31" },
      "L3-effective fail",
    ],
  ])("%s", (_, contract, said) => {
    expect(say(contract)).toBe(said);
  });

  it("hold judgments to their dates", () => {
    const judgment = {
      hearingDates: ["2023-05-01", "2023-07-01"],
      decisionDate: "2023-06-01",
      ecli: "ECLI:DE:BGH:2023:010623UIZR1.22.0",
    };
    expect(say(judgment)).toBe("L11 pass, L11 fail, L11-ecli pass");
  });

  it("names a category for each of the 41 of CUAD", () => {
    expect(JSON.stringify(schema.jsonSchema).match(/"third-party-beneficiary"/g)).toHaveLength(1);
    return expect(schema.validate({ clauses: [{ category: "audit-rights" }] })).resolves.toMatchObject({
      ok: true,
    });
  });
});
