import type { Extraction } from "../../document/extraction.ts";
import { formatMilliseconds } from "./format-milliseconds.ts";

/** Attempts, models, tokens, money and time in one line; what is unknown is left out. */
export function formatUsage({ attempts, usage, provenance }: Extraction<unknown>): string {
  const { inputTokens, outputTokens, cachedTokens, cost, costSource } = usage;
  const models = [...new Set(attempts.map((attempt) => attempt.model))];
  const tokens = [
    inputTokens === undefined ? "" : `${inputTokens} tokens in`,
    cachedTokens === undefined || cachedTokens === 0 ? "" : `${cachedTokens} of them cached`,
    outputTokens === undefined ? "" : `${outputTokens} out`,
  ];
  return [
    `${attempts.length} ${attempts.length === 1 ? "attempt" : "attempts"}`,
    (models.length === 0 ? [provenance.modelAsked] : models).join(", "),
    tokens.filter((part) => part !== "").join(", "),
    cost === undefined || costSource === "free" ? "" : `$${Number(cost.toPrecision(3))}`,
    formatMilliseconds(usage.milliseconds),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
