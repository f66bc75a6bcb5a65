import { Big } from "big.js";
import { custom } from "../../src/schema/rules/custom.ts";
import { currencyDigits } from "../../src/values/currency-digits.ts";
import { expandPointer } from "../../src/values/expand-pointer.ts";
import { getAt } from "../../src/values/get-at.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";

/** The family of BR-S-08: lines of one rate make its taxable amount. Skipped unless every line says its rate. */
export const rateCheck = custom({
  id: "I9",
  title: "The taxable amount of each rate is the sum of its lines, less reductions, plus additions",
  severity: "warning",
  pointers: [
    "/taxes/*/taxable",
    "/taxes/*/rate",
    "/lines/*/netAmount",
    "/lines/*/taxRate",
    "/allowances/*/taxRate",
    "/allowances/*/amount",
    "/charges/*/taxRate",
    "/charges/*/amount",
  ],
  test: ({ json }) => {
    const sumAt = (
      list: string,
      amount: string,
      rate: Big,
    ): { total: Big; complete: boolean; count: number } => {
      const rows = expandPointer(json, `/${list}/*`);
      const rated = rows.filter((row) => toDecimal(getAt(json, `${row}/taxRate`))?.eq(rate));
      const amounts = rated.map((row) => toDecimal(getAt(json, `${row}/${amount}`)));
      return {
        total: amounts.reduce((total: Big, each) => total.plus(each ?? 0), new Big(0)),
        complete: rows.every(
          (row) => toDecimal(getAt(json, `${row}/taxRate`)) && toDecimal(getAt(json, `${row}/${amount}`)),
        ),
        count: rows.length,
      };
    };
    return expandPointer(json, "/taxes/*").flatMap((row) => {
      const [rate, taxable] = [
        toDecimal(getAt(json, `${row}/rate`)),
        toDecimal(getAt(json, `${row}/taxable`)),
      ];
      if (!rate || !taxable) return [];
      const [lines, allowances, charges] = [
        sumAt("lines", "netAmount", rate),
        sumAt("allowances", "amount", rate),
        sumAt("charges", "amount", rate),
      ];
      if (lines.count === 0 || ![lines, allowances, charges].every(({ complete }) => complete)) return [];
      const expected = lines.total.minus(allowances.total).plus(charges.total);
      const unit = new Big(10).pow(-currencyDigits(getAt(json, "/currency")));
      const ok = expected
        .minus(taxable)
        .abs()
        .lte(unit.times(Math.max(1, Math.ceil(lines.count / 2))));
      const message = `Lines at ${rate.toFixed()} % add up to ${expected.toFixed(2)}, ${ok ? "as" : "but"} the printed taxable amount ${ok ? "says" : `is ${taxable.toFixed(2)}`}.`;
      return [{ status: ok ? ("pass" as const) : ("fail" as const), pointers: [`${row}/taxable`], message }];
    });
  },
});
