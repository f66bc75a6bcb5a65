import { describe, expect, it } from "vitest";
import { receipt } from "../../schemas/index.ts";
import type { Json } from "../../src/document/json.ts";
import { assess } from "../../src/run/assess.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { getAt } from "../../src/values/get-at.ts";
import { answerOf } from "./answer-of.ts";
import { documentOf } from "./page-of.ts";

const schema = await resolveSchema(receipt);

/** What is read from a scan, every word of it surely, but for those with a confidence of their own. */
async function read(drawing: string, confidences: Readonly<Record<string, number>> = {}) {
  const { json, evidence, pages } = await answerOf(receipt, drawing, { textSource: "ocr" });
  const scanned = pages.map((page) => ({
    ...page,
    words: page.words.map((word) => ({
      ...word,
      origin: "ocr" as const,
      confidence: confidences[word.text] ?? 0.99,
    })),
  }));
  const document = documentOf(scanned);
  const none = { notAsked: [], unanswered: [], locale: {}, today: "2030-01-01" };
  const assessed = await assess({ json, evidence, schema, document, pages: scanned, ...none });
  return { json, verdict: assessed.verdict, reasons: assessed.verdictReasons, fields: assessed.fields };
}

const tools = `
GOODS SOLD ARE NOT RETURNABLE THANK YOU
KESTREL TOOLS & TIMBER
14 Mill Road
Leeds LS1 4AB

Doc No  CS00241999     Date  03/02/2018
Cashier  ASIFA         Time  08:37:00
Salesperson  S005

Item           Qty   Price   Amount
Paint brush      1   21 20    21 20

Total Sales (Excluding GST)   20 00
Total GST                      1 20
Total                         21.20
CASH                          50.00
Change                        28.80
`;

describe("scanned receipts", () => {
  it("are proven by their sums where decimal points were lost", async () => {
    const { json, verdict, fields } = await read(tools);
    expect(json).toMatchObject({
      items: [{ quantity: "1", unitPrice: "21.20", amount: "21.20" }],
      subtotal: "20.00",
      taxes: [{ amount: "1.20" }],
      total: "21.20",
    });
    expect(fields["/taxes/0/amount"]).toMatchObject({ match: "numeric", raw: "1 20" });
    expect(verdict).toBe("verified");
  });

  it("are not proven where no sum says what a lost point would", async () => {
    const { reasons } = await read(
      tools
        .replace("CASH                          50.00\n", "")
        .replace("Total                         21.20", "Total                         21 20")
        .replace("Total Sales (Excluding GST)   20 00\n", "")
        .replace("21 20    21 20", "21 20    19.00"),
    );
    expect(reasons.map(({ code }) => code)).toContain("unsure-reading");
  });

  it.each<[string, string, Json]>([
    ["/merchant/name", tools, "KESTREL TOOLS & TIMBER"],
    ["/cashier", tools, "ASIFA"],
    [
      "/merchant/name",
      tools.replace("GOODS SOLD ARE NOT RETURNABLE THANK YOU", "3180303"),
      "KESTREL TOOLS & TIMBER",
    ],
    [
      "/merchant/name",
      tools.replace("GOODS SOLD ARE NOT RETURNABLE THANK YOU", "THANK YOU FOR SHOPPING AT"),
      "KESTREL TOOLS & TIMBER",
    ],
  ])("tell %s by its first line or its own label", async (pointer, drawing, expected) => {
    const { json, fields, verdict } = await read(drawing, { "&": 0.8 });
    expect(getAt(json, pointer)).toEqual(expected);
    expect(fields[pointer]?.match).toBe("exact");
    expect(verdict).toBe("verified");
  });

  it("doubt a first line whose words were hardly read", async () => {
    const { verdict } = await read(tools, { KESTREL: 0.8 });
    expect(verdict).toBe("unverified");
  });

  it.each<[string, Json]>([
    ["CASH  ", { method: "cash", scheme: null }],
    ["VISA  ", { method: "card", scheme: "VISA" }],
    ["Pagamento", { method: null, scheme: null }],
    ["Paid amount", { method: null, scheme: null }],
  ])("take %s for a way to pay, or for no scheme", async (label, expected) => {
    const { json } = await read(tools.replace("CASH  ", label));
    expect(getAt(json, "/payments/0")).toMatchObject({ ...(expected as object), amount: "50.00" });
  });
});
