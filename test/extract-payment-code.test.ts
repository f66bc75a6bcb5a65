import sharp from "sharp";
import type { Sharp } from "sharp";
import { describe, expect, it } from "vitest";
import invoice from "../schemas/invoice/index.ts";
import { extract } from "../src/extract.ts";
import { createFakeModel } from "../src/testing/index.ts";
import { load } from "../src/load.ts";
import { drawCode, makePaymentPage } from "./support/payment-page.ts";
import { paymentCodes } from "./support/payment-codes.ts";

const { epc, swiss, pix } = paymentCodes;
const lines = [
  "Wikimedia Foerdergesellschaft",
  "Invoice No: R-2024-17",
  "Invoice date: 2024-03-05",
  "Net total: 103.74 EUR",
  "VAT 19 %: 19.71 EUR",
  "Total: 123.45 EUR",
  "IBAN: DE33 1002 0500 0001 1947 00",
  "BIC: BFSWDE33BER",
  "Reference: RF18 5390 0754 7034",
];

describe("a payment code on an invoice", () => {
  it.each(["image", "squares", "path"] as const)("is read where it is drawn as %s", async (form) => {
    const bytes = await makePaymentPage({ lines, code: epc.text, form });
    const { data, fields, checks } = await extract({ bytes, name: "invoice.pdf" }, { schema: invoice });
    expect(data).toMatchObject({
      currency: "EUR",
      totals: { grossTotal: "123.45" },
      payment: {
        qrPayload: epc.text,
        reference: "RF18539007547034",
        instructions: [{ iban: "DE33100205000001194700", bic: "BFSWDE33BER" }],
      },
    });
    const iban = fields["/payment/instructions/0/iban"];
    expect(iban).toMatchObject({ origin: "barcode", match: "exact", confidence: 1 });
    const [box] = iban?.citations[0]?.boxes ?? [];
    expect(box?.x).toBeCloseTo(60 / 595, 1);
    expect(box?.y).toBeCloseTo((842 - 210) / 842, 1);
    expect(iban?.citations.length).toBeGreaterThan(1);
    expect(checks.filter(({ id }) => id === "I24").map(({ status }) => status)).not.toContain("fail");
    expect(checks.filter(({ id }) => id === "I24").map(({ status }) => status)).toContain("pass");
  });

  it("wins over what a model misread, and a difference to the print is a failed check", async () => {
    const bytes = await makePaymentPage({ lines, code: epc.text.replace("123.45", "923.45") });
    const answered = await extract({ bytes, name: "invoice.pdf" }, { schema: invoice });
    expect(answered.verdict).toBe("contradicted");
    expect(answered.checks).toContainEqual(expect.objectContaining({ id: "I24", status: "fail" }));
  });

  it("of another account than the printed one is a failed check, and both accounts are given", async () => {
    const other = "AT611904300234573201";
    const bytes = await makePaymentPage({ lines, code: epc.text.replace("DE33100205000001194700", other) });
    const { data, checks } = await extract({ bytes, name: "invoice.pdf" }, { schema: invoice });
    expect(data.payment.instructions.map(({ iban }) => iban)).toEqual(["DE33100205000001194700", other]);
    expect(checks).toContainEqual(
      expect.objectContaining({ id: "I24", status: "fail", pointers: ["/payment/instructions/1/iban"] }),
    );
  });

  it("corrects a hosted model, whose own value stays as an alternative after repairs", async () => {
    const bytes = await makePaymentPage({ lines, code: epc.text });
    const right = await extract({ bytes, name: "invoice.pdf" }, { schema: invoice });
    const answer = structuredClone(right.data) as Record<string, never> & typeof right.data;
    answer.payment.instructions[0] = { ...answer.payment.instructions[0]!, iban: "DE33100205000001194701" };
    const model = createFakeModel({ answers: () => answer });
    const { data, fields } = await extract({ bytes, name: "invoice.pdf" }, { schema: invoice, model });
    expect(data.payment.instructions).toHaveLength(1);
    expect(fields["/payment/instructions/0/iban"]).toMatchObject({
      origin: "barcode",
      alternatives: [{ value: "DE33100205000001194701" }],
    });
  });

  it("says more than the print of a Swiss bill", async () => {
    const bytes = await makePaymentPage({
      lines: ["Max Muster & Söhne", "Rechnung R-2024/17", "Datum 05.03.2024", "Total CHF 1949.75"],
      code: swiss.text,
    });
    const { data, fields } = await extract({ bytes, name: "bill.pdf" }, { schema: invoice });
    expect(data).toMatchObject({
      invoiceNumber: "R-2024/17",
      issueDate: "2024-03-05",
      currency: "CHF",
      payment: {
        reference: "210000000003139471430009017",
        instructions: [{ iban: "CH4431999123000889012" }],
      },
    });
    expect(fields["/payment/reference"]?.origin).toBe("barcode");
  });

  it("is not looked for where the schema has no use for it", async () => {
    const bytes = await makePaymentPage({ lines, code: pix.text });
    const opened = await load({ bytes, name: "invoice.pdf" });
    let renderings = 0;
    const render: typeof opened.render = async (request) => {
      renderings += 1;
      return await opened.render(request);
    };
    try {
      const { data } = await extract(
        { ...opened, render },
        { schema: { type: "object", properties: { total: { type: "string" } } } },
      );
      expect(data).toBeDefined();
      expect(renderings).toBe(0);
      await extract({ ...opened, render }, { schema: invoice });
      expect(renderings).toBe(1);
    } finally {
      await opened.close();
    }
  });
});

/** A sheet with a code on it as a camera sees it. */
async function photograph(code: string, spoil: (picture: Sharp) => Sharp): Promise<Uint8Array> {
  const input = await sharp(await drawCode(code))
    .resize(300, 300, { kernel: "nearest" })
    .png()
    .toBuffer();
  const sheet = await sharp({ create: { width: 1000, height: 1400, channels: 3, background: "#f4f1ea" } })
    .composite([{ input, left: 120, top: 950 }])
    .png()
    .toBuffer();
  return new Uint8Array(await spoil(sharp(sheet)).jpeg({ quality: 75 }).toBuffer());
}

it.each<[string, (picture: Sharp) => Sharp]>([
  ["upright", (picture) => picture],
  ["turned by a quarter", (picture) => picture.rotate(90)],
  ["upside down", (picture) => picture.rotate(180)],
  ["askew", (picture) => picture.rotate(11, { background: "#555" })],
  [
    "slanted and blurred",
    (picture) => picture.affine([1, 0.18, 0.06, 0.9], { background: "#444" }).blur(1.2),
  ],
  ["dark", (picture) => picture.linear(0.45, 10)],
  ["large", (picture) => picture.resize(2600)],
])("reads a payment code on a photo that is %s", async (_, spoil) => {
  const { readCodes } = await import("../src/media/read-codes.ts");
  const found = await readCodes(await photograph(epc.text, spoil));
  expect(found.map(({ text }) => text)).toEqual([epc.text]);
  const { x = 0, y = 0, width = 0, height = 0 } = found[0]?.box ?? {};
  expect(Math.min(x, y, 1 - x - width, 1 - y - height)).toBeGreaterThan(0);
});

it("finds no code on a picture without one", async () => {
  const { readCodes } = await import("../src/media/read-codes.ts");
  const blank = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  expect(await readCodes(new Uint8Array(blank))).toEqual([]);
});
