import type { RefusedSetting } from "./find-refused-setting.ts";

const capWords =
  /max_?(completion_?|output_?)?tokens|(in|for) the completion|completion tokens|output tokens/;
const contextPattern = /(?:context (?:length|window|size)|input length limit)\D{0,30}([\d,]+)/;
const inputPattern =
  /([\d,]+)(?: tokens)?(?: in (?:the messages|your prompt|the prompt|the input)| input tokens| of (?:text )?input|\)? from the input)/;
/** Less is no answer. */
const smallestRoom = 256;

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits.replaceAll(",", ""));

/**
 * What is left for the answer where a gateway says that input and output together are too long: the difference of the
 * two figures that it names, or an unknown smaller cap. Undefined where the input alone is too long, or nothing is said
 * of the output.
 */
export function findCapRoom(text: string): RefusedSetting | undefined {
  if (!capWords.test(text)) return undefined;
  const context = numberOf(contextPattern.exec(text)?.[1]);
  const input = numberOf(inputPattern.exec(text)?.[1]);
  if (context === undefined || input === undefined) return { setting: "maxOutputTokens" };
  const room = context - input;
  return room >= smallestRoom ? { setting: "maxOutputTokens", limit: room } : undefined;
}
