import { Big } from "big.js";
import type { Price } from "../../ports/capabilities.ts";
import { fieldsOf } from "./fields-of.ts";

type Fields = Readonly<Record<string, unknown>>;

const perToken = 1_000_000;

/** Names under which catalogues give a rate, and how many times it must be taken for a million tokens. */
const names: Readonly<
  Record<"input" | "cachedInput" | "output" | "audioInput", readonly [string, number][]>
> = {
  input: [
    ["prompt", perToken],
    ["input_cost_per_token", perToken],
    ["input_per_token", perToken],
    ["input_cost_per_million_tokens", 1],
    ["input_per_million_tokens", 1],
    ["input_per_million", 1],
  ],
  cachedInput: [
    ["input_cache_read", perToken],
    ["cached_input_cost_per_token", perToken],
    ["cache_read_input_token_cost", perToken],
    ["cached_input_cost_per_million_tokens", 1],
    ["cached_input_per_million_tokens", 1],
    ["cached_input_per_million", 1],
  ],
  output: [
    ["completion", perToken],
    ["output_cost_per_token", perToken],
    ["output_per_token", perToken],
    ["output_cost_per_million_tokens", 1],
    ["output_per_million_tokens", 1],
    ["output_per_million", 1],
  ],
  audioInput: [
    ["audio", perToken],
    ["input_audio_cost_per_token", perToken],
  ],
};

function rateOf(pricing: Fields, kind: keyof typeof names): number | undefined {
  for (const [name, factor] of names[kind]) {
    const value = pricing[name];
    if (typeof value !== "number" && typeof value !== "string") continue;
    const amount = value === "" ? Number.NaN : Number(value);
    // Some state -1 for a price that varies.
    if (Number.isFinite(amount) && amount >= 0) return new Big(value).times(factor).toNumber();
  }
  return undefined;
}

/** USD per million tokens, where the catalogue gives rates for tokens under names that say their unit. */
export function readCataloguePrice(entry: Fields, source: string, date: string): Price | undefined {
  const pricing = fieldsOf(entry.pricing ?? entry.price);
  const input = rateOf(pricing, "input");
  const output = rateOf(pricing, "output");
  if (input === undefined || output === undefined) return undefined;
  const cachedInput = rateOf(pricing, "cachedInput");
  const audio = rateOf(pricing, "audioInput");
  return {
    input,
    ...(cachedInput === undefined ? {} : { cachedInput }),
    output,
    ...(audio === undefined || audio === 0 ? {} : { byModality: { audio: { input: audio } } }),
    source,
    date,
  };
}
