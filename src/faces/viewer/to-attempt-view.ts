import type { Attempt } from "../../document/attempt.ts";
import { formatMilliseconds } from "../result/format-milliseconds.ts";
import type { AttemptView } from "./view-model.ts";

const reasons = {
  first: "first question",
  repair: "repair of what failed",
  fallback: "next model",
  reader: "machine-readable data",
  vote: "vote on the answer",
} as const satisfies Record<Attempt["reason"], string>;

/** One attempt in words. Issues name places and types, never values. */
export function toAttemptView(attempt: Attempt): AttemptView {
  const { model, reason, requests, finishReason, errorCode, usage, milliseconds, issues } = attempt;
  const http = requests.map(({ status }) => (status === 0 ? "no answer" : String(status))).join(", ");
  const details = [
    formatMilliseconds(milliseconds),
    usage.inputTokens === undefined ? "" : `${usage.inputTokens} tokens in`,
    usage.outputTokens === undefined ? "" : `${usage.outputTokens} out`,
    usage.cost === undefined || usage.costSource === "free" ? "" : `$${Number(usage.cost.toPrecision(3))}`,
    http === "" ? "" : `HTTP ${http}`,
    finishReason === undefined || finishReason === "stop" ? "" : `ended with ${finishReason}`,
    errorCode === undefined ? "" : `error ${errorCode}`,
  ];
  return {
    title: `${model} · ${reasons[reason]}`,
    details: details.filter((detail) => detail !== ""),
    issues: issues.map(({ pointer, message }) => (pointer === "" ? message : `${pointer}: ${message}`)),
  };
}
