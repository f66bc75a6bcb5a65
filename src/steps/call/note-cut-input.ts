import type { Warning } from "../../document/warning.ts";
import type { Model, ModelAnswer, ModelRequest } from "../../ports/model.ts";
import { countWords } from "../../values/count-words.ts";
import { remember } from "../../values/remember.ts";

/** Fewer words may be counted in ways of their own. */
const fewestWords = 500;
/** A token is hardly ever more than a word; below this share of the words some of them were not read. */
const smallestShare = 0.75;

/** Letters of writing without blanks between its words, of which a token rarely holds more than this many. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu;
const unspacedPerToken = 4;

/** The rules are the same for every document of a schema. */
const countRules = remember(countWords);

/**
 * Says that a model read less than it was sent, where its own count of tokens proves it: servers with too small a context
 * cut the beginning off without a word.
 */
export function noteCutInput({ id }: Model, request: ModelRequest, { usage }: ModelAnswer): Warning[] {
  const { inputTokens = 0, cachedTokens = 0 } = usage;
  // No count at all, or that of an answer from a store, proves nothing.
  if (inputTokens === 0) return [];
  // The characters of a medium are made when they are asked for, so only texts are.
  const texts = request.parts.flatMap((part) => (part.type === "text" ? [part.value] : []));
  const isEnough = (words: number): boolean => inputTokens + cachedTokens >= words * smallestShare;
  const rules = countRules(request.system);
  // Between two words there is a sign: most texts need not be counted to know that they have few enough.
  if (isEnough(texts.reduce((sum, text) => sum + Math.ceil(text.length / 2), rules))) return [];
  const words = texts.reduce((sum, text) => sum + countWords(text) + countUnspaced(text), rules);
  if (words < fewestWords || isEnough(words)) return [];
  const message = `${id} counted ${inputTokens} tokens where ${words} words were sent: part of the document was not read. Give its server a larger context, or name its contextTokens in the options of the gateway.`;
  return [{ code: "call.input-cut", message }];
}

function countUnspaced(text: string): number {
  return Math.floor((text.match(unspaced)?.length ?? 0) / unspacedPerToken);
}
