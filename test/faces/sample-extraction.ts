import type { CheckResult } from "../../src/document/check-result.ts";
import type { Extraction } from "../../src/document/extraction.ts";
import type { FieldReport } from "../../src/document/field-report.ts";
import type { Json } from "../../src/document/json.ts";

export const sampleData = {
  invoiceNumber: "2024-0117",
  issueDate: "2024-03-05",
  dueDate: null,
  documentType: "invoice",
  seller: { name: "Blumen & Söhne GmbH", vatId: "DE811907980" },
  lines: [
    {
      name: "Rosen, langstielig, im Bund zu zwanzig Stück mit Schleifenband",
      quantity: "12",
      netAmount: "240.00",
      taxRate: null,
    },
    { name: "Liefern", quantity: "1", netAmount: "10.00", taxRate: null },
  ],
  totals: { netTotal: "250.00", taxTotal: "47.50", grossTotal: "297.50" },
  notes: "Thanks </script><img src=x onerror=alert(1)>",
} as const satisfies Json;

/** A report of a found leaf at a place of page 1. */
export function foundAt(
  quote: string,
  place: { x: number; y: number; width?: number } | { start: number },
  more: Partial<FieldReport> = {},
): FieldReport {
  const citation =
    "start" in place
      ? { file: 0, quote, span: { start: place.start, end: place.start + quote.length } }
      : {
          file: 0,
          pageNumber: 1,
          quote,
          boxes: [{ x: place.x, y: place.y, width: place.width ?? 0.2, height: 0.02 }],
        };
  return {
    state: "found",
    raw: quote,
    origin: "text-layer",
    match: "exact",
    citations: [citation],
    confidence: 0.97,
    confidenceParts: { match: 1, reading: 0.97 },
    ...more,
  };
}

export function absent(): FieldReport {
  return {
    state: "absent",
    origin: "model",
    match: "not-applicable",
    citations: [],
    confidence: 0.5,
    confidenceParts: {},
  };
}

const check = (id: string, more: Partial<CheckResult>): CheckResult => ({
  id,
  status: "pass",
  severity: "error",
  defining: false,
  pointers: [],
  message: "",
  ...more,
});

/** An invoice with one of everything: proven, doubtful, invented, absent and derived values. */
export function sampleExtraction(changes: Partial<Extraction<unknown>> = {}): Extraction<unknown> {
  return {
    kind: "gleaner.extraction/1",
    data: sampleData,
    verdict: "contradicted",
    verdictReasons: [
      { code: "check-failed", pointers: ["/totals/grossTotal"] },
      { code: "ungrounded", pointers: ["/notes"] },
    ],
    fields: {
      "/invoiceNumber": foundAt("2024-0117", { x: 0.7, y: 0.1 }),
      "/issueDate": foundAt("05.03.2024", { x: 0.7, y: 0.14 }, { match: "date" }),
      "/dueDate": absent(),
      "/documentType": foundAt(
        "invoice",
        { x: 0, y: 0 },
        { match: "not-applicable", citations: [], origin: "computed" },
      ),
      "/seller/name": foundAt("Blumen & Söhne GmbH", { x: 0.08, y: 0.08 }),
      "/seller/vatId": foundAt("DE 811 907 980", { x: 0.08, y: 0.9 }, { match: "normalized" }),
      "/lines/0/name": foundAt(sampleData.lines[0].name, { x: 0.08, y: 0.4, width: 0.5 }),
      "/lines/0/quantity": foundAt("12", { x: 0.6, y: 0.4, width: 0.04 }),
      "/lines/0/netAmount": foundAt("240,00", { x: 0.8, y: 0.4, width: 0.08 }, { match: "numeric" }),
      "/lines/0/taxRate": absent(),
      "/lines/1/name": foundAt("Liefern", { x: 0.08, y: 0.44 }),
      "/lines/1/quantity": foundAt(
        "l",
        { x: 0.6, y: 0.44, width: 0.04 },
        { match: "fuzzy", confidence: 0.61 },
      ),
      "/lines/1/netAmount": foundAt("10,00", { x: 0.8, y: 0.44, width: 0.08 }, { match: "numeric" }),
      "/lines/1/taxRate": absent(),
      "/totals/netTotal": foundAt("250,00", { x: 0.8, y: 0.6, width: 0.08 }, { match: "numeric" }),
      "/totals/taxTotal": foundAt("47,50", { x: 0.8, y: 0.64, width: 0.08 }, { match: "numeric" }),
      "/totals/grossTotal": foundAt("297,50", { x: 0.8, y: 0.68, width: 0.08 }, { match: "numeric" }),
      "/notes": foundAt(
        "",
        { x: 0, y: 0 },
        { match: "none", origin: "model", citations: [], confidence: 0.1 },
      ),
    },
    checks: [
      check("lines-sum", {
        defining: true,
        pointers: ["/totals/netTotal", "/lines/0/netAmount", "/lines/1/netAmount"],
        equation: "240.00 + 10.00 = 250.00",
        message: "The sum of the net amounts is 250.00, as the printed net total says.",
        expected: "250.00",
        actual: "250.00",
        difference: "0.00",
      }),
      check("gross", {
        status: "fail",
        pointers: ["/totals/grossTotal", "/totals/netTotal", "/totals/taxTotal"],
        equation: "250.00 + 47.50 = 297.50",
        message: "Net and tax make 297.50, but the printed gross total is 297.60 (difference 0.10).",
        expected: "297.50",
        actual: "297.60",
        difference: "0.10",
      }),
      check("due-after-issue", {
        status: "skipped",
        pointers: ["/dueDate"],
        missing: ["/dueDate"],
        message: "No due date to compare with the issue date",
      }),
    ],
    coverage: {
      pages: [
        {
          file: 0,
          pageNumber: 1,
          status: "read",
          characters: 400,
          usedCharacters: 310,
          unusedRegions: [
            {
              quote: "Bankverbindung Sparkasse",
              span: { start: 10, end: 34 },
              boxes: [{ x: 0.08, y: 0.94, width: 0.3, height: 0.02 }],
            },
            {
              quote: "Seite 1 von 1",
              span: { start: 40, end: 53 },
              boxes: [{ x: 0.8, y: 0.94, width: 0.1, height: 0.02 }],
            },
          ],
        },
      ],
      ungrounded: ["/notes"],
    },
    attempts: [
      {
        model: "embedded",
        reason: "first",
        request: 0,
        requests: [],
        finishReason: "stop",
        issues: [],
        usage: { calls: 1, milliseconds: 840, costSource: "free" },
        milliseconds: 840,
      },
    ],
    usage: { calls: 1, milliseconds: 840, costSource: "free" },
    warnings: [
      {
        code: "page.low-resolution",
        message: "The picture has few pixels; small print may be misread",
        pageNumber: 1,
      },
    ],
    provenance: {
      inputs: [{ name: "flowers.pdf", sha256: "0".repeat(64) }],
      versions: { gleaner: "0.1.0" },
      modelAsked: "embedded",
      modelAnswered: "embedded",
      schema: "invoice@1",
      schemaHash: "1".repeat(64),
    },
    ...changes,
  };
}
