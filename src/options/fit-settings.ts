import type { Warning } from "../document/warning.ts";
import type { Capabilities, Lever, LeverLimits } from "../ports/capabilities.ts";
import type { ModelSettings } from "../ports/model.ts";
import { chooseOutputCap } from "./choose-output-cap.ts";

interface FittedSettings {
  readonly settings: ModelSettings & { readonly maxOutputTokens: number };
  /** Every lever that is not passed on as it was set. */
  readonly warnings: readonly Warning[];
}

const levers = [
  "temperature",
  "topP",
  "seed",
  "stop",
  "frequencyPenalty",
  "presencePenalty",
  "candidates",
  "logprobs",
  "reasoning",
  "mediaResolution",
  "delivery",
  "webhookUrl",
] as const satisfies readonly Lever[];

/** From least to most; words outside of it have no order. */
const order: readonly string[] = ["none", "minimal", "low", "medium", "high", "xhigh"];

function limitsOf(lever: Lever, capabilities: Capabilities): LeverLimits | undefined {
  if (lever === "candidates") {
    const max = capabilities.candidates;
    return max > 1 ? { max, ...capabilities.levers?.candidates } : undefined;
  }
  if (lever === "seed" && !capabilities.seed) return undefined;
  if (lever === "logprobs" && !capabilities.logprobs) return undefined;
  if (lever === "delivery") {
    return (
      capabilities.levers?.delivery ?? { values: capabilities.streaming ? ["sync", "stream"] : ["sync"] }
    );
  }
  return capabilities.levers ? capabilities.levers[lever] : {};
}

function nearestWord(value: string, values: readonly string[]): string | undefined {
  const at = order.indexOf(value);
  if (at < 0) return undefined;
  const known = values.filter((word) => order.includes(word));
  // The next step up, so that no answer is thought through less than was asked; without one, the most there is.
  return known.find((word) => order.indexOf(word) >= at) ?? known.at(-1);
}

/** The value as the model takes it; undefined where no value of it comes near. */
function fit(value: unknown, limits: LeverLimits): unknown {
  const { min = -Infinity, max = Infinity, maxCount = Infinity, maxLength = Infinity, values } = limits;
  if (typeof value === "number") return Math.min(max, Math.max(min, value));
  if (Array.isArray(value)) {
    const entries = value as readonly unknown[];
    const fitting = entries
      .filter((entry) => typeof entry !== "string" || entry.length <= maxLength)
      .slice(0, maxCount);
    if (fitting.length === entries.length) return entries;
    return fitting.length > 0 ? fitting : undefined;
  }
  if (typeof value === "string" && values && !values.includes(value)) return nearestWord(value, values);
  return value;
}

const changed = (name: string): Warning => ({
  code: "plan.setting-changed",
  message: `The model does not take settings.${name} as it was set; the nearest value that it takes is sent.`,
});

/**
 * The settings as one model takes them, decided from its capabilities alone: what it lacks is left out and what is
 * beyond its limits is moved to them, each with a warning; a reasoning level that leaves room for the answer is added
 * where the model would choose another.
 */
export function fitSettings(capabilities: Capabilities, settings: ModelSettings): FittedSettings {
  const maxOutputTokens = chooseOutputCap(capabilities, settings);
  const fitted: Record<string, unknown> = { ...settings, maxOutputTokens };
  const warnings: Warning[] = [];
  if ((settings.maxOutputTokens ?? 0) > maxOutputTokens) warnings.push(changed("maxOutputTokens"));
  for (const lever of levers) {
    const value = settings[lever];
    const limits = limitsOf(lever, capabilities);
    if (value === undefined) {
      if (limits?.otherwise !== undefined) fitted[lever] = limits.otherwise;
      continue;
    }
    // One candidate is what every model gives without being asked.
    const isUsual = lever === "candidates" && value === 1;
    if (isUsual) delete fitted[lever];
    const taken = isUsual ? value : limits && fit(value, limits);
    if (taken === value) continue;
    if (taken === undefined) delete fitted[lever];
    else fitted[lever] = taken;
    warnings.push(
      taken === undefined
        ? {
            code: "plan.setting-ignored",
            message: `The model does not take settings.${lever}; it is not sent.`,
          }
        : changed(lever),
    );
  }
  return { settings: { ...(fitted as ModelSettings), maxOutputTokens }, warnings };
}
