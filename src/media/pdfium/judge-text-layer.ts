import type { WordColumns } from "../../layout/word-columns.ts";
import { isGibberish } from "./is-gibberish.ts";
import { isFromLayer } from "./is-from-layer.ts";
import { measureShare } from "./measure-share.ts";
import type { TextLayerFacts, TextLayerWorth } from "./messages.ts";

const maxBrokenShare = 0.2;
/** Words from which letter statistics tell something; fewer do where the engine had to guess what characters mean. */
const minTokens = { known: 25, guessed: 6 };
const guessedShare = 0.5;
const minHiddenShare = 0.5;
const minImageShare = 0.5;
/** Share of the page under words: 0.25 for a page of prose, 0.06 for an invoice of a few lines, 0.02 for a stamp or a running foot. */
const sparseTextShare = 0.05;
/** A page with fewer words than this is a label or a stamp; its text may be drawn as shapes. */
const fewWords = 8;
/** Shapes of a page whose letters are drawn as outlines; frames and rules alone are fewer. */
const manyPaths = 150;

/** Share of the page under the words of the text layer. */
function measureText({ count, boxes, kinds }: WordColumns): number {
  let share = 0;
  for (let word = 0; word < count; word += 1) {
    if (isFromLayer(kinds, word)) share += (boxes[4 * word + 2] ?? 0) * (boxes[4 * word + 3] ?? 0);
  }
  return share;
}

/** Judges the text layer of a page by its characters, its words and what else is drawn. */
export function judgeTextLayer(words: WordColumns, facts: TextLayerFacts): TextLayerWorth {
  const { characters, images, paths } = facts;
  if (characters === 0) {
    if (images.length > 0 || paths > 0) return "none";
    return words.count > 0 ? "usable" : "blank";
  }
  const isBroken = facts.brokenCharacters > maxBrokenShare * characters;
  const isGuessed = facts.unmappedCharacters > guessedShare * characters;
  const least = isGuessed ? minTokens.guessed : minTokens.known;
  if (isBroken || isGibberish(words, least)) return "garbled";
  const isOverPicture = measureShare(images) >= minImageShare;
  if (facts.hiddenCharacters > minHiddenShare * characters && isOverPicture) return "hidden";
  if (isOverPicture && measureText(words) < sparseTextShare) return "sparse";
  return words.count < fewWords && paths >= manyPaths ? "sparse" : "usable";
}
