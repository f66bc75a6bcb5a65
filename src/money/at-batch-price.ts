import { Big } from "big.js";
import type { Price, Rates } from "../ports/capabilities.ts";

/** Cached input has a discount of its own, which gateways do not add to that of a batch. */
function scale<T extends Partial<Rates>>({ input, cachedInput, output, ...others }: T, share: number): T {
  const less = (rate: number): number => new Big(rate).times(share).toNumber();
  return {
    ...others,
    ...(input === undefined ? {} : { input: less(input) }),
    ...(output === undefined ? {} : { output: less(output) }),
    ...(cachedInput === undefined
      ? {}
      : { cachedInput: input === undefined ? cachedInput : Math.min(cachedInput, less(input)) }),
  } as T;
}

/** What answers of a batch cost, from the price of calls and the share (0..1) of it that is paid. */
export function atBatchPrice({ byModality, source, ...price }: Price, share: number): Price {
  const media = Object.entries(byModality ?? {}).map(([name, rates]) => [name, scale(rates, share)]);
  return {
    ...scale(price, share),
    ...(byModality ? { byModality: Object.fromEntries(media) } : {}),
    source: `${source}, in a batch`,
  };
}
