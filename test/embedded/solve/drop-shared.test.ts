import { expect, it } from "vitest";
import { invoice } from "../../../schemas/index.ts";
import { extract } from "../../../src/extract.ts";

it("takes no amount due for a total that is not printed", async () => {
  const text = `Acme Supplies Ltd
1 High Street
London N1 1AA

Invoice to: Green Leaf Cafe

Invoice No: 4711
Invoice date: 14 March 2026

Description          Qty  Unit price   Amount
Conference ticket      2      700.00  1400.00
Deposit                               -500.00

Amount due                             900.00
`;
  const { data, verdict } = await extract({ text, name: "invoice.txt" }, { schema: invoice });
  expect(data.totals).toMatchObject({ grossTotal: null, paidAmount: "500.00", amountDue: "900.00" });
  expect(verdict).not.toBe("contradicted");
});

it("leaves an amount due that is the total as well", async () => {
  const text = `Acme Supplies Ltd
1 High Street
London N1 1AA

Invoice to: Green Leaf Cafe

Invoice No: 4711
Invoice date: 14 March 2026

Description          Qty  Unit price   Amount
Conference ticket      2      700.00  1400.00

Amount due                            1400.00
`;
  const { data } = await extract({ text, name: "invoice.txt" }, { schema: invoice });
  expect(data.totals).toMatchObject({ grossTotal: "1400.00" });
});
