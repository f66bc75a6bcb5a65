import { describe, expect, it } from "vitest";
import { receipt } from "../../schemas/index.ts";
import { extract } from "../../src/extract.ts";

const slip = (lines: string): string => `
Harbor Street Grill
22 Harbor St
Mobile, AL 36606

${lines}
`;

describe("slips of tills", () => {
  it.each<[string, string]>([
    ["Dec05'25 07:41PM", "2025-12-05"],
    ["Dec 5 '25", "2025-12-05"],
    ["05Dec25", "2025-12-05"],
  ])("have days with a shortened year: %s", async (line, day) => {
    const text = slip(`${line}\nCoffee            5.00\nTotal             5.00`);
    const { data, fields } = await extract({ text, name: "slip.txt" }, { schema: receipt });
    expect(data.transactionDate).toBe(day);
    expect(fields["/transactionDate"]?.match).toBe("date");
  });

  it.each<[string, string]>([
    ["Meals Tax", "6.23"],
    ["City Sales Tax", "6.23"],
  ])("call a tax by what it is on: %s", async (label, amount) => {
    const text = slip(`Dinner            74.00

Subtotal          74.00
${label.padEnd(18)}${amount}
Tip               16.00
TOTAL             96.23`);
    const { data } = await extract({ text, name: "slip.txt" }, { schema: receipt });
    expect(data).toMatchObject({ subtotal: "74.00", tip: "16.00", total: "96.23", taxes: [{ amount }] });
    expect(data.serviceCharge ?? null).toBeNull();
  });

  it.each<[string]>([["Total before tax"], ["Less tax"]])("take no tax for an amount %s", async (label) => {
    const text = slip(`Dinner            74.00\n\n${label.padEnd(18)}74.00\nTOTAL             80.23`);
    const { data } = await extract({ text, name: "slip.txt" }, { schema: receipt });
    expect((data.taxes ?? []).map((tax) => tax.label)).not.toContain(label);
  });

  it("have a town that is called like a telephone", async () => {
    const text = slip("12/25/2025\nCoffee            5.00\nTotal             5.00");
    const { data } = await extract({ text, name: "slip.txt" }, { schema: receipt });
    expect(data.merchant?.address).toBe("22 Harbor St, Mobile, AL 36606");
  });

  it("take the sum of the taxes for no sum of the goods", async () => {
    const text = `PIEKARNIA ZŁOTY KŁOS
ul. Rynek 5, 33-300 Nowy Sącz
PARAGON FISKALNY
Chleb żytni      2x5,49     10,98C
Bułka maślana    5x1,30      6,50C
Torba            1x2,00      2,00A
PTU A 23,00%                 0,37
PTU C 5,00%                  0,83
SUMA PTU                     1,20
SUMA PLN                    19,48`;
    const { data, verdict } = await extract({ text, name: "paragon.txt" }, { schema: receipt });
    expect(data).toMatchObject({ total: "19.48", taxes: [{ amount: "0.37" }, { amount: "0.83" }] });
    expect(verdict).not.toBe("contradicted");
  });

  it.each<[string]>([["C/ Mateos Gago 1"], ["Pza. Mayor 4"], ["Rynek 5"], ["Náměstí Míru 8"]])(
    "have an address in a street that is shortened: %s",
    async (street) => {
      const text = `Cervecería La Giralda\n${street}\n41004 Sevilla\n\nCaña          1,60\nTotal         1,60 €`;
      const { data } = await extract({ text, name: "ticket.txt" }, { schema: receipt });
      expect(data.merchant).toMatchObject({
        name: "Cervecería La Giralda",
        address: `${street}, 41004 Sevilla`,
      });
    },
  );

  it.each<[string, string | null, string | null]>([
    ["40,62 L x 1,749        71,04", "40.62", "1.749"],
    ["40,62 L @ 1,749        71,04", "40.62", "1.749"],
    ["2 L x 1,99              3,98", null, null],
  ])("have litres of fuel times their price: %s", async (line, litres, unitPrice) => {
    const text = slip(`Super E10\n${line}\nTotal                  ${line.slice(-5).trim()} EUR`);
    const { data } = await extract({ text, name: "slip.txt" }, { schema: receipt });
    expect(data.fuel?.litres ?? null).toBe(litres);
    expect(data.fuel?.unitPrice ?? null).toBe(unitPrice);
  });

  it.each<[string, string, string | null]>([
    ["that makes the amount", "2 x 0,65", "2"],
    ["that does not", "2 x 0,75", null],
  ])("have a count and a price on the line above %s", async (_, line, quantity) => {
    const text = `Bäckerei Hansen
Am Markt 2, 24937 Flensburg

${line}                 EUR
Brötchen              1,30 A
Kürbiskernbrot        4,60 A
SUMME             EUR 5,90`;
    const { data } = await extract({ text, name: "bon.txt" }, { schema: receipt });
    expect(data.items[0]).toMatchObject({ name: "Brötchen", amount: "1.30" });
    expect(data.items[0]?.quantity ?? null).toBe(quantity);
    expect(data.items).toHaveLength(2);
  });
});
