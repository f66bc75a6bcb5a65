import type { ModelSettings } from "../../ports/model.ts";
import type { ProbedError } from "./probe-error.ts";

export interface RefusedSetting {
  readonly setting: keyof ModelSettings;
  /** The most that the gateway says it takes, where it says so. */
  readonly limit?: number;
}

/** Names of each setting on the wires, in lower case. */
const names: readonly (readonly [keyof ModelSettings, RegExp])[] = [
  ["reasoning", /reasoning(_?effort|\.effort)?|thinking_?(level|budget|config)?/],
  ["maxOutputTokens", /max_?(completion_?|output_?)?tokens/],
  ["temperature", /temperature/],
  ["topP", /top_?p/],
  ["frequencyPenalty", /frequency_?penalty/],
  ["presencePenalty", /presence_?penalty/],
  ["candidates", /candidate_?count|number_?results|n/],
  ["logprobs", /(top_?|response_?)?logprobs/],
  ["mediaResolution", /media_?resolution|detail/],
  ["stop", /stop(_?sequences)?/],
  ["seed", /seed/],
  ["delivery", /delivery_?method/],
  ["webhookUrl", /webhook_?url/],
];

const complaint =
  /unsupported|not supported|does not support|unknown|unrecognized|unexpected|invalid|not allowed|not permitted|cannot|must be|at most|exceeds?|too (large|high|many)|fewer|out of range/;
/** Words that are too common in sentences to be a setting's name there. */
const plainWords: ReadonlySet<keyof ModelSettings> = new Set(["candidates", "stop", "mediaResolution"]);
/** Smaller numbers in a sentence are no cap of tokens. */
const smallestCap = 64;

function limitOf(text: string): number | undefined {
  const counts = [...text.matchAll(/\d[\d,]*/g)].map(([digits]) => Number(digits.replaceAll(",", "")));
  // What was asked for and what is allowed both stand there; the smaller one is allowed.
  const caps = counts.filter((count) => count >= smallestCap);
  return caps.length > 0 ? Math.min(...caps) : undefined;
}

/** The setting that an error complains about, by the parameter it names or in its sentences. */
export function findRefusedSetting({ parameter, text }: ProbedError): RefusedSetting | undefined {
  const last = parameter.split(/[.\s]/).at(-1) ?? "";
  const isWhole = (pattern: RegExp, word: string): boolean =>
    new RegExp(`^(?:${pattern.source})$`).test(word);
  const isIn = (pattern: RegExp): boolean => new RegExp(`\\b(?:${pattern.source})\\b`).test(text);
  const found =
    names.find(([, pattern]) => isWhole(pattern, last) || isWhole(pattern, parameter)) ??
    (parameter === "" && complaint.test(text)
      ? names.find(([setting, pattern]) => !plainWords.has(setting) && isIn(pattern))
      : undefined);
  if (!found) return undefined;
  const [setting] = found;
  const limit = setting === "maxOutputTokens" ? limitOf(text) : undefined;
  return { setting, ...(limit === undefined ? {} : { limit }) };
}
