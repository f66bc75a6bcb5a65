import { Big } from "big.js";
import type { Usage } from "../../document/usage.ts";
import type { Price } from "../../ports/capabilities.ts";
import { amountOf } from "./amount-of.ts";
import { computeCost } from "../../money/compute-cost.ts";
import { fieldsOf } from "./fields-of.ts";

/** The sum where every figure is known. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return values.length > 0 && known.length === values.length
    ? known.reduce((sum, value) => sum.plus(value), new Big(0)).toNumber()
    : undefined;
}

/** Usage over all results of a task; each has its own figures. Output is all that is not input, thoughts included. */
export function mapRunwareUsage(
  items: readonly Readonly<Record<string, unknown>>[],
  price: Price | undefined,
  milliseconds: number,
): Usage {
  const usages = items.map((item) => fieldsOf(item.usage));
  const inputTokens = sumOf(usages.map((usage) => amountOf(usage.promptTokens)));
  const outputTokens = sumOf(
    usages.map((usage) => {
      const prompt = amountOf(usage.promptTokens);
      const total = amountOf(usage.totalTokens);
      const rest =
        total !== undefined && prompt !== undefined && total >= prompt ? total - prompt : undefined;
      return rest ?? amountOf(usage.completionTokens);
    }),
  );
  const tokens = {
    ...(inputTokens === undefined ? {} : { inputTokens }),
    ...(outputTokens === undefined ? {} : { outputTokens }),
  };
  const stated = sumOf(items.map((item) => amountOf(item.cost)));
  const computed = stated === undefined && price ? computeCost(price, tokens) : undefined;
  return {
    ...tokens,
    ...(stated === undefined ? {} : { cost: stated, costSource: "gateway" as const }),
    ...(computed === undefined ? {} : { cost: computed, costSource: "computed" as const }),
    calls: 1,
    milliseconds,
  };
}
