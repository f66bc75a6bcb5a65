import type { Origin } from "../document/origin.ts";
import type { PageText } from "../document/page-text.ts";
import type { Cue } from "./cue.ts";
import { plainText } from "./plain-text.ts";

/** From so many seconds of silence on, what follows is a new block. */
const blockSeconds = 3;

interface CueSource {
  readonly page: number;
  readonly origin: Extract<Origin, "subtitle" | "transcript">;
  /** What stands between two cues without a pause: a line break for subtitles, a blank for single words. */
  readonly separator: "\n" | " ";
}

/** Cues as a page: its words know when they are said. */
export function cuePage(cues: readonly Cue[], { page, origin, separator }: CueSource): PageText {
  let text = "";
  const places: { readonly end: number; readonly cue: Cue }[] = [];
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    const isBlock = before !== undefined && cue.time.start - before.time.end >= blockSeconds;
    if (before) text += isBlock ? "\n\n" : separator;
    text += cue.text;
    places.push({ end: text.length, cue });
  }
  const plain = plainText(text, page);
  let at = 0;
  const words = plain.words.map((word) => {
    while (at < places.length - 1 && word.span.start >= (places[at]?.end ?? 0)) at += 1;
    const cue = places[at]?.cue;
    const confidence = cue?.confidence === undefined ? {} : { confidence: cue.confidence };
    return { ...word, origin, ...(cue ? { time: cue.time } : {}), ...confidence };
  });
  return { ...plain, words, textSource: words.length > 0 ? origin : "none" };
}
