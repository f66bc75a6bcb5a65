import type { Lever, LeverLimits, Levers } from "../../ports/capabilities.ts";
import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The wire's words for each lever that catalogues tell of. */
const words: Readonly<Partial<Record<Lever, readonly string[]>>> = {
  temperature: ["temperature"],
  topP: ["top_p"],
  seed: ["seed"],
  stop: ["stop"],
  frequencyPenalty: ["frequency_penalty"],
  presencePenalty: ["presence_penalty"],
  candidates: ["n"],
  logprobs: ["logprobs", "top_logprobs"],
  reasoning: ["reasoning", "reasoning_effort", "effort", "thinking_level"],
};

/** Levels of thought that a setting can name. */
const levels = ["none", "minimal", "low", "medium", "high", "xhigh"];

const textsOf = (value: unknown): string[] => listOf(value).filter((word) => typeof word === "string");

/** The JSON Schema of a request, under either of the two names that are in use. */
export function readCatalogueLevers(entry: Fields): Levers | undefined {
  const schema = fieldsOf(entry.json_request_schema ?? entry.request_schema);
  const properties = fieldsOf(schema.properties);
  const listed = [...textsOf(entry.supported_parameters), ...Object.keys(properties)];
  if (listed.length === 0) return undefined;
  const known = textsOf(entry.reasoning_levels).filter((word) => levels.includes(word));
  const taken = Object.entries(words).flatMap(([lever, names]): [string, LeverLimits][] => {
    const name = names.find((word) => listed.includes(word));
    if (name === undefined) return [];
    const limits = readLimits(fieldsOf(properties[name]));
    const values = lever === "reasoning" && known.length > 0 ? { values: known } : {};
    return [[lever, { ...limits, ...values }]];
  });
  return Object.fromEntries(taken);
}

function readLimits(property: Fields): LeverLimits {
  const { minimum, maximum, maxItems } = property;
  const words = textsOf(property.enum).filter((word) => levels.includes(word));
  return {
    ...(typeof minimum === "number" ? { min: minimum } : {}),
    ...(typeof maximum === "number" ? { max: maximum } : {}),
    ...(typeof maxItems === "number" ? { maxCount: maxItems } : {}),
    ...(words.length > 0 ? { values: words } : {}),
  };
}
