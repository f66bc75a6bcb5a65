import { beforeAll, expect, it } from "vitest";
import type { Schema } from "../../../src/document/schema.ts";
import { findSchema } from "../../../src/registry/find-schema.ts";
import { answerOf } from "../answer-of.ts";

let invoice: Schema;

beforeAll(async () => {
  invoice = await findSchema("invoice");
});

/** The lines that the engine reads off drawn pages, without their empty leaves. */
async function linesOf(...pages: readonly string[]): Promise<Record<string, unknown>[]> {
  const { json } = await answerOf(invoice, pages);
  const { lines } = json as { lines: Record<string, unknown>[] };
  return lines.map((line) => pickFound(line));
}

function pickFound(line: Record<string, unknown>): Record<string, unknown> {
  const found = Object.entries(line).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  const isBare = (value: unknown): boolean =>
    typeof value === "object" && Object.values(value ?? {}).every((leaf) => leaf === null);
  return Object.fromEntries(found.filter(([, value]) => !isBare(value)));
}

it("parts the unit from the quantity in its cell", async () => {
  const lines = await linesOf(`
Description            Quantity      Price      Amount

Oak board, planed      12.5 m        18.40      230.00
Brass hinge            8 pair         6.75       54.00

Net total                                       284.00
`);
  expect(lines).toMatchObject([
    { name: "Oak board, planed", quantity: "12.5", unit: "m", unitPrice: "18.40", netAmount: "230.00" },
    { name: "Brass hinge", quantity: "8", unit: "pair", unitPrice: "6.75", netAmount: "54.00" },
  ]);
});

it("tells a column of codes headed Item from the words beside it", async () => {
  const lines = await linesOf(`
Item         Description            Qty      Price      Amount

OAK-27       Oak board, planed      2        18.40       36.80
LAB-FIT      Fitting of doors       8         6.75       54.00

Net total                                                90.80
`);
  expect(lines).toMatchObject([
    { sellerItemId: "OAK-27", name: "Oak board, planed" },
    { sellerItemId: "LAB-FIT", name: "Fitting of doors" },
  ]);
});

it("gives a line of two days to the period of its item, and keeps other days in the text", async () => {
  const lines = await linesOf(`
Description                     Hours      Rate       Amount

Interface design                36         85.00      3060.00
2025-07-01 – 2025-07-11
Test of 2025-07-14 with eight   10         85.00       850.00

Net total                                             3910.00
`);
  expect(lines).toMatchObject([
    { name: "Interface design", period: { start: "2025-07-01", end: "2025-07-11" } },
    { name: "Test of 2025-07-14 with eight", netAmount: "850.00" },
  ]);
  expect(lines[1]).not.toHaveProperty("period");
});

it.each([
  ["Übertrag", "Übertrag von Seite 1"],
  ["Carried forward", "Brought forward"],
  ["À reporter", "Report"],
  ["Suma y sigue", "Suma anterior"],
  ["A riportare", "Riporto"],
])("follows a table past %s and %s", async (closing, opening) => {
  const header = "Pos      Artikel                  Menge      EP         Betrag";
  const lines = await linesOf(
    `
${header}

1        Kupferrohr               2          10,00      20,00
2        Bogen                    3          10,00      30,00

${closing.padEnd(54)}  50,00


                                                        1 / 2
`,
    `
${header}

${opening.padEnd(54)}  50,00
3        Kugelhahn                4          10,00      40,00

Nettobetrag                                             90,00
`,
  );
  expect(lines.map(({ name, netAmount }) => [name, netAmount])).toEqual([
    ["Kupferrohr", "20.00"],
    ["Bogen", "30.00"],
    ["Kugelhahn", "40.00"],
  ]);
});

it("follows a table to a page that does not repeat its header, and no further than its rows", async () => {
  const first = `
Description            Qty        Price       Amount

Oak board, planed      2          18.40        36.80
Brass hinge            8           6.75        54.00
`;
  const second = `
Hollow Oak Joinery     page 2

Hard wax oil           3          24.60        73.80

Net total                                     164.60
`;
  const lines = await linesOf(first, second);
  expect(lines.map(({ name, netAmount }) => [name, netAmount])).toEqual([
    ["Oak board, planed", "36.80"],
    ["Brass hinge", "54.00"],
    ["Hard wax oil", "73.80"],
  ]);
  const terms = "\nTerms\n\nLate payment costs 40.00 and 9.12 per cent of the sum a year.\n";
  expect(
    await linesOf(`${first}\nNet total                                      90.80\n`, terms),
  ).toHaveLength(2);
  expect(await linesOf(first, terms)).toHaveLength(2);
});

it("calls amounts gross where they make the total with tax, and only there", async () => {
  const table = (total: string): string => `
Concepto                        Cantidad      Precio      Importe

Cafetera italiana               2             36,30       72,60
Mantel de lino                  1             48,40       48,40

${total}
`;
  const gross = await linesOf(
    table("Base imponible      100,00\nIVA 21 %             21,00\nTotal factura       121,00"),
  );
  expect(gross.map(({ grossAmount, netAmount }) => [grossAmount, netAmount])).toEqual([
    ["72.60", undefined],
    ["48.40", undefined],
  ]);
  const net = await linesOf(
    table("Base imponible      121,00\nIVA 21 %             25,41\nTotal factura       146,41"),
  );
  expect(net.map(({ grossAmount, netAmount }) => [grossAmount, netAmount])).toEqual([
    [undefined, "72.60"],
    [undefined, "48.40"],
  ]);
});
