import { custom } from "../../src/schema/rules/custom.ts";
import { getAt } from "../../src/values/get-at.ts";
import { isRounding } from "../../src/values/is-rounding.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";

const rounding = "/totals/rounding";
const gross = "/totals/grossTotal";

/** A sum may be closed by any number that is called rounding; only a small one is. */
export const roundingCheck = custom({
  id: "I25",
  title: "What is called rounding is no more than rounding takes",
  pointers: [rounding, gross],
  test: ({ json }) => {
    const [value, total] = [toDecimal(getAt(json, rounding)), toDecimal(getAt(json, gross))];
    if (!value || !total) return undefined;
    const ok = isRounding(Number(value), Number(total));
    const message = `A rounding of ${value.toFixed(2)} is ${ok ? "small" : "too much"} for a total of ${total.toFixed(2)}.`;
    return { status: ok ? "pass" : "fail", pointers: [rounding], message };
  },
});
