import { expect, it } from "vitest";
import { bankStatement } from "../../../schemas/index.ts";
import { extract } from "../../../src/extract.ts";

const head = "Volksbank Ulm eG\nIBAN: DE89 3704 0044 0532 0130 00\n\n";

it.each([
  [
    "German",
    `Datum        Verwendungszweck                     Betrag EUR
             Kontostand am 28.02.2026              1.250,00
02.03.2026   Gehalt Firma Muster GmbH              2.100,00
05.03.2026   Miete März                             -780,00
             Kontostand am 31.03.2026              2.570,00`,
  ],
  [
    "English",
    `Date         Description                          Amount
             Balance on 28 February 2026           1,250.00
02.03.2026   Salary of the month                   2,100.00
05.03.2026   Rent                                   -780.00
             Balance on 31 March 2026              2,570.00`,
  ],
  [
    "German, with signs behind a blank,",
    `Datum        Verwendungszweck                     Betrag EUR
             Kontostand am 28.02.2026              1.250,00 +
02.03.2026   Gehalt Firma Muster GmbH              2.100,00 +
05.03.2026   Miete März                              780,00 -
             Kontostand am 31.03.2026              2.570,00 +`,
  ],
  [
    "Dutch",
    `Datum        Omschrijving                         Bedrag
             Beginsaldo                            1.250,00
02-03-2026   Salaris van de maand                  2.100,00
05-03-2026   Huur                                   -780,00
             Eindsaldo                             2.570,00`,
  ],
])("reads a %s statement with one column of amounts and a balance at either end", async (_, table) => {
  const { data, verdict } = await extract({ text: `${head}${table}\n` }, { schema: bankStatement });
  expect(data.accounts).toMatchObject([
    {
      openingBalance: "1250.00",
      closingBalance: "2570.00",
      transactions: [
        { bookingDate: "2026-03-02", amount: "2100.00" },
        { bookingDate: "2026-03-05", amount: "-780.00" },
      ],
    },
  ]);
  expect(data.accounts[0]?.transactions).toHaveLength(2);
  expect(verdict).toBe("verified");
});
