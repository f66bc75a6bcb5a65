import { PDFDocument, StandardFonts } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import invoice from "../schemas/invoice/index.ts";
import { extract } from "../src/extract.ts";
import { createFakeModel } from "../src/testing/index.ts";

type Row = readonly string[];
const columns = [50, 330, 400, 480];

/** Pages of a PDF, each of lines whose cells stand in columns. */
async function makePdf(pages: readonly (readonly Row[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const rows of pages) {
    const page = pdf.addPage([595, 842]);
    for (const [line, cells] of rows.entries())
      for (const [column, text] of cells.entries())
        if (text !== "")
          page.drawText(text, { x: columns[column] ?? 50, y: 790 - line * 16, size: 10, font });
  }
  return await pdf.save();
}

const money = (cents: number): string => (cents / 100).toFixed(2);
const items = Array.from({ length: 60 }, (_, index) => ({
  name: `Article number ${String.fromCodePoint(65 + (index % 26))}${index}`,
  quantity: (index % 4) + 1,
  cents: 250 + index * 35,
}));
const toRow = ({ name, quantity, cents }: (typeof items)[number]): Row => [
  name,
  String(quantity),
  money(cents),
  money(quantity * cents),
];
const net = items.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0);
const tax = Math.round(net * 0.2);
const head: Row = ["Description", "Quantity", "Unit price", "Amount"];
const top = (number: string): readonly Row[] => [
  ["Timber Yard Ltd"],
  [`Invoice No: ${number}`],
  ["Invoice date: 5 March 2024"],
  [""],
];
const totals: readonly Row[] = [
  [""],
  ["", "", "Net total", money(net)],
  ["", "", "VAT 20%", money(tax)],
  ["", "", "Total GBP", money(net + tax)],
];
const expected = items.map(({ name, quantity, cents }) => ({
  name,
  quantity: String(quantity),
  netAmount: money(quantity * cents),
}));

describe("a table over two pages of a PDF", () => {
  it.each([
    ["prints its header once", []],
    ["prints its header on each page", [head]],
  ])("is read with every row where it %s", async (_, again) => {
    const bytes = await makePdf([
      [...top("R-2024-17"), head, ...items.slice(0, 40).map(toRow)],
      [...again, ...items.slice(40).map(toRow), ...totals],
    ]);
    const { data, warnings } = await extract({ bytes, name: "long.pdf" }, { schema: invoice });
    expect(data.lines.map(({ name, quantity, netAmount }) => ({ name, quantity, netAmount }))).toEqual(
      expected,
    );
    expect(warnings.map(({ code }) => code)).not.toContain("document.several");
  });

  it("shows a model that gets the pages one by one the header of the first", async () => {
    const schema = z.object({ rows: z.array(z.object({ name: z.string(), amount: z.string() })) });
    const pages = [[...top("R-2024-17"), head, ...items.slice(0, 40).map(toRow)], items.slice(40).map(toRow)];
    const model = createFakeModel({
      capabilities: { contextTokens: 1900, outputTokens: 300 },
      answers: () => ({ rows: [] }),
    });
    const bytes = await makePdf(pages);
    await extract({ bytes, name: "long.pdf" }, { schema, model, attempts: 1 });
    const asked = model.requests.map(({ parts }) => JSON.stringify(parts));
    expect(asked.length).toBeGreaterThan(1);
    const second = asked.find(
      (parts) => parts.includes("Article number U46") && !parts.includes("Article number A0"),
    );
    expect(second).toContain("Unit price");
  });
});

describe("a PDF of two invoices", () => {
  const page = (number: string, rows: typeof items): readonly Row[] => {
    const sum = rows.reduce((total, { quantity, cents }) => total + quantity * cents, 0);
    return [
      ...top(number),
      head,
      ...rows.map(toRow),
      [""],
      ["", "", "Net total", money(sum)],
      ["", "", "VAT 20%", money(Math.round(sum * 0.2))],
      ["", "", "Total GBP", money(sum + Math.round(sum * 0.2))],
    ];
  };

  it("is said to be several, with its page, and is not verified", async () => {
    const bytes = await makePdf([page("R-2024-17", items.slice(0, 3)), page("R-2024-18", items.slice(5, 9))]);
    const result = await extract({ bytes, name: "two.pdf" }, { schema: invoice });
    expect(result.warnings).toContainEqual(
      expect.objectContaining({ code: "document.several", file: 0, pageNumber: 2 }),
    );
    expect(result.verdict).not.toBe("verified");
    expect(result.verdictReasons.map(({ code }) => code)).toContain("several-documents");
  });

  it("is two results where each is asked for by its pages", async () => {
    const bytes = await makePdf([page("R-2024-17", items.slice(0, 3)), page("R-2024-18", items.slice(5, 9))]);
    const second = await extract(
      { bytes, name: "two.pdf" },
      { schema: invoice, pages: [{ from: 2, to: 2 }] },
    );
    expect(second.data.invoiceNumber).toBe("R-2024-18");
    expect(second.data.lines).toHaveLength(4);
    expect(second.warnings.map(({ code }) => code)).not.toContain("document.several");
  });
});
