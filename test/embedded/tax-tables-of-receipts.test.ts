import { expect, it } from "vitest";
import { receipt } from "../../schemas/index.ts";
import { extract } from "../../src/extract.ts";

it("reads rows of a German tax table by their own sums", async () => {
  const text = `Laden GmbH
Hauptstr. 5
10115 Berlin

MILCH                   2,20 A
PFAND                   2,20 B
SUMME            EUR    4,40

A=  19,0%     1,85    0,35    2,20
B=   7,0%     2,06    0,14    2,20

14.03.2026   17:45
`;
  const { data } = await extract({ text, name: "receipt.txt" }, { schema: receipt });
  expect(data.taxes).toMatchObject([
    { rate: "19.0", net: "1.85", amount: "0.35", gross: "2.20" },
    { rate: "7.0", net: "2.06", amount: "0.14", gross: "2.20" },
  ]);
});

it("reads the tax within an Italian total", async () => {
  const text = `BAR CENTRALE SRL
Via Roma 12
20121 MILANO

CAFFE              1,30
CORNETTO           1,50
TOTALE COMPLESSIVO 2,80
di cui IVA         0,25

14-03-2026 08:15
`;
  const { data } = await extract({ text, name: "receipt.txt" }, { schema: receipt });
  expect(data).toMatchObject({ total: "2.80", taxes: [{ amount: "0.25" }] });
});

it("tells the litres of fuel and their price from the sum", async () => {
  const text = `Tankstelle am Ring
Muster Weg 1
80331 München

*Super E10      40,00 EUR A
  25,00 Liter   1,600 EUR/L
Total           40,00 EUR

14.03.2026 12:30
`;
  const { data, checks } = await extract({ text, name: "receipt.txt" }, { schema: receipt });
  expect(data.fuel).toMatchObject({ litres: "25.00", unitPrice: "1.600" });
  expect(checks.find(({ id }) => id === "R9")?.status).toBe("pass");
});

it("takes the size of a bottle for no litres of fuel", async () => {
  const text = `Corner Shop
1 High Street
London

OIL 1.50L           12.00
TOTAL               12.00

14/03/2026 12:30
`;
  const { data } = await extract({ text, name: "receipt.txt" }, { schema: receipt });
  expect(data.fuel?.litres ?? null).toBeNull();
});
