import { Big } from "big.js";
import type { Modality, TokensByModality } from "../document/modality.ts";
import type { Usage } from "../document/usage.ts";

/** Undefined where one call did not tell its media apart. */
function sumModalities(usages: readonly Usage[]): TokensByModality | undefined {
  const known = usages.flatMap((usage) => usage.inputByModality ?? []);
  if (known.length === 0 || known.length < usages.length) return undefined;
  const sum: Partial<Record<Modality, number>> = {};
  for (const [modality, tokens] of known.flatMap((each) => Object.entries(each))) {
    sum[modality as Modality] = (sum[modality as Modality] ?? 0) + tokens;
  }
  return sum;
}

/** The exact sum; a figure that any call left unknown is unknown for the whole, and so is its cost. */
export function sumUsage(usages: readonly Usage[]): Usage {
  const counted = usages.filter((usage) => usage.calls > 0);
  const total = (key: "inputTokens" | "outputTokens" | "cachedTokens"): number | undefined => {
    const known = counted.flatMap((usage) => usage[key] ?? []);
    return known.length === counted.length && known.length > 0
      ? known.reduce((sum, value) => sum + value, 0)
      : undefined;
  };
  const costs = counted.flatMap((usage) => usage.cost ?? []);
  const isCostKnown = counted.length > 0 && costs.length === counted.length;
  const sources = new Set(counted.flatMap((usage) => usage.costSource ?? []));
  const costSource = sources.has("computed") ? "computed" : sources.has("gateway") ? "gateway" : "free";
  const tokens = {
    inputTokens: total("inputTokens"),
    inputByModality: sumModalities(counted),
    outputTokens: total("outputTokens"),
    cachedTokens: total("cachedTokens"),
  };
  return {
    ...Object.fromEntries(Object.entries(tokens).filter(([, value]) => value !== undefined)),
    ...(isCostKnown
      ? { cost: costs.reduce((sum, cost) => sum.plus(cost), new Big(0)).toNumber(), costSource }
      : {}),
    calls: usages.reduce((sum, usage) => sum + usage.calls, 0),
    milliseconds: usages.reduce((sum, usage) => sum + usage.milliseconds, 0),
  };
}
