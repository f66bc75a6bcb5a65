import { describe, expect, it } from "vitest";
import { receipt } from "../../schemas/index.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import { assess } from "../../src/run/assess.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { getAt } from "../../src/values/get-at.ts";
import { answerOf } from "./answer-of.ts";
import { documentOf } from "./page-of.ts";
import { cafe, hardware, bakery, minimart, bistro, stall } from "./receipts.ts";

const schema = await resolveSchema(receipt);

async function read(drawing: string, textSource: PageText["textSource"] = "text-layer") {
  const { json, evidence, pages } = await answerOf(receipt, drawing, { textSource });
  const document = documentOf(pages);
  const none = { notAsked: [], unanswered: [], locale: {}, today: "2030-01-01" };
  const { fields, checks, verdict } = await assess({ json, evidence, schema, document, pages, ...none });
  const loose = Object.entries(fields)
    .filter(([, { state, match }]) => state === "found" && ["none", "ambiguous", "fuzzy"].includes(match))
    .map(([pointer]) => pointer);
  const failed = checks.filter(({ status }) => status === "fail").map(({ id }) => id);
  return { json, verdict, failed, loose };
}

describe("receipts", () => {
  it.each<[string, string, Json]>([
    [
      "of a café without cents, with service and tax",
      cafe,
      {
        items: [
          { name: "ICED COFFEE", quantity: "2", unitPrice: "18000", amount: "36000" },
          { name: "FRIED RICE", quantity: "1", amount: "32000" },
        ],
        subtotal: "68000",
        serviceCharge: "3400",
        taxes: [{ rate: "10", amount: "7140" }],
        total: "78540",
        payments: [{ method: "cash", amount: "100000" }],
        change: "21460",
      },
    ],
    [
      "with counts before names and no subtotal",
      stall,
      {
        merchant: { name: "CORNER STALL" },
        items: [
          { name: "EGG TART", quantity: "1", amount: "13000" },
          { name: "PIZZA TOAST", quantity: "3", amount: "48000" },
        ],
        total: "61000",
        payments: [{ method: "cash", amount: "70000" }],
        change: "9000",
      },
    ],
    [
      "with sales tax on top, paid by card",
      hardware,
      {
        merchant: { name: "RIVERSIDE HARDWARE INC", address: "410 Mill Street, Salem, OR 97301" },
        transactionDate: "2024-03-14",
        transactionTime: "18:42",
        items: [
          { name: "HAMMER 16OZ", amount: "18.99" },
          { name: "NAILS 2IN", quantity: "2", unitPrice: "4.50", amount: "9.00" },
        ],
        subtotal: "27.99",
        taxes: [{ rate: "8.25", amount: "2.31" }],
        total: "30.30",
        payments: [{ method: "card", amount: "30.30", scheme: "VISA" }],
      },
    ],
    [
      "with tax inside and a table of rates",
      bakery,
      {
        merchant: { name: "Backhaus Sonnenkorn GmbH", address: "Lindenweg 7, 20095 Hamburg" },
        transactionDate: "2023-08-17",
        currency: "EUR",
        items: [
          { name: "Brötchen", quantity: "4", unitPrice: "0.45", amount: "1.80" },
          { name: "Käsekuchen", amount: "3.20" },
          { name: "Kaffee groß", quantity: "2", unitPrice: "2.90", amount: "5.80" },
        ],
        taxes: [
          { rate: "19", net: "4.87", amount: "0.93" },
          { rate: "7", net: "4.67", amount: "0.33" },
        ],
        total: "10.80",
        change: "9.20",
      },
    ],
    [
      "with codes above, discounts below and rounding",
      minimart,
      {
        merchant: { name: "JAYA MAJU TRADING SDN BHD", taxId: "000111222333" },
        transactionDate: "2017-06-05",
        items: [
          { quantity: "2", unitPrice: "6.50", discount: "1.00", amount: "12.00" },
          { quantity: "1", unitPrice: "26.43", amount: "26.43" },
        ],
        subtotal: "38.43",
        rounding: "0.02",
        total: "38.45",
        payments: [{ method: "cash", amount: "50.00" }],
        change: "11.55",
      },
    ],
    [
      "with a tip below the total",
      bistro,
      {
        table: "12",
        items: [
          { name: "Caesar Salad", quantity: "1", amount: "11.00" },
          { name: "Ribeye Steak", quantity: "2", amount: "58.00" },
        ],
        subtotal: "69.00",
        taxes: [{ amount: "5.69" }],
        tip: "12.00",
        total: "86.69",
      },
    ],
  ])("%s close, and every value stands on the page", async (_, drawing, expected) => {
    const { json, failed, loose, verdict } = await read(drawing);
    expect(json).toMatchObject(expected as object);
    expect(failed).toEqual([]);
    expect(loose).toEqual([]);
    expect(verdict).toBe("verified");
  });

  it("name no seller where none is printed above the goods", async () => {
    const { json } = await read(stall.replace("CORNER STALL", ""));
    expect(getAt(json, "/merchant/name") ?? null).toBeNull();
    expect(getAt(json, "/total")).toBe("61000");
  });

  it("list no row of the summary of taxes as goods", async () => {
    const { json, failed } = await read(`
    HARDWARE CORNER
    BAG OF CEMENT
    3.00      X     2.00        6.00   SR
    Subtotal                    6.00
    Total Incl. of GST          6.00
    GST Summary    Amount      Tax
    SR 6%            5.66      0.34
`);
    expect(getAt(json, "/items")).toMatchObject([
      { name: "BAG OF CEMENT", quantity: "3.00", amount: "6.00" },
    ]);
    expect(failed).toEqual([]);
  });

  it("are contradicted where a printed total is wrong", async () => {
    const { json, verdict, failed } = await read(hardware.replaceAll("30.30", "80.30"));
    expect(json).toMatchObject({ subtotal: "27.99", total: "80.30" });
    expect(failed).toContain("R3");
    expect(verdict).toBe("contradicted");
  });

  it("keep the date that a scan damaged, with its place", async () => {
    const { json, loose } = await read(minimart.replace("05/06/2017 14:05", "O5/06/2017 04:05 PM"), "ocr");
    expect(json).toMatchObject({ transactionDate: "2017-06-05", transactionTime: "16:05" });
    expect(loose).toEqual([]);
  });
});
