import type { Box } from "../../document/box.ts";
import type { RawWord } from "../../document/raw-word.ts";
import type { FieldFrame } from "./field-frame.ts";
import { placeValue } from "./place-value.ts";

/** Points by which print may stand beside the frame that it belongs to. */
const slack = 2;

function unite(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * The words printed in a frame cut into the words of its value: a comb field prints each letter in a box of its own.
 * Undefined where the print is not the value.
 */
function matchValue(
  printed: readonly RawWord[],
  value: string,
  origin: RawWord["origin"],
): RawWord[] | undefined {
  const queue = [...printed];
  const words: RawWord[] = [];
  for (const text of value.split(/\s+/).filter((part) => part !== "")) {
    let word = queue.shift();
    while (word && word.text !== text && text.startsWith(word.text)) {
      const next = queue.shift();
      word = next && {
        ...word,
        text: word.text + next.text,
        ...(word.box && next.box ? { box: unite(word.box, next.box) } : {}),
      };
    }
    if (word?.text !== text) return undefined;
    words.push({ ...word, origin });
  }
  return queue.length === 0 ? words : undefined;
}

/** Middles of boxes: x and y in turn; NaN, which lies in no frame, where a word has no box. */
function listMiddles(words: readonly RawWord[]): Float64Array {
  const middles = new Float64Array(2 * words.length).fill(Number.NaN);
  for (const [index, { box }] of words.entries()) {
    if (!box) continue;
    middles[2 * index] = box.x + box.width / 2;
    middles[2 * index + 1] = box.y + box.height / 2;
  }
  return middles;
}

/**
 * Marks the words that are values of form fields, puts crosses for what check boxes show, and adds values that were not
 * printed at a place estimated from their frame.
 */
export function applyFrames(
  words: readonly RawWord[],
  frames: readonly FieldFrame[],
  page: { readonly width: number; readonly height: number },
): RawWord[] {
  const rest: (RawWord | undefined)[] = [...words];
  const middles = listMiddles(words);
  const added: RawWord[] = [];
  const [slackX, slackY] = [slack / page.width, slack / page.height];
  for (const { box, kind, text } of frames) {
    const [left, right] = [box.x - slackX, box.x + box.width + slackX];
    const [top, bottom] = [box.y - slackY, box.y + box.height + slackY];
    const places: number[] = [];
    const printed: RawWord[] = [];
    for (let place = 0; place < rest.length; place += 1) {
      const y = middles[2 * place + 1] ?? 0;
      if (!(y >= top && y <= bottom)) continue;
      const x = middles[2 * place] ?? 0;
      const word = x < left || x > right ? undefined : rest[place];
      if (!word) continue;
      places.push(place);
      printed.push(word);
    }
    if (kind === "check-box") {
      // The mark of a box is a letter of a symbol font.
      for (const place of places) if (/^.$/u.test(rest[place]?.text ?? "")) rest[place] = undefined;
      added.push({ text, origin: "form-field", box });
      continue;
    }
    const origin = kind === "value" ? "form-field" : "text-layer";
    const matched = matchValue(printed, text, origin);
    if (matched) {
      for (const place of places) rest[place] = undefined;
      added.push(...matched);
    } else if (printed.length === 0) {
      added.push(...placeValue(text, box, page, origin));
    } else if (kind === "value") {
      const tokens = new Set(text.split(/\s+/));
      for (const place of places) {
        const word = rest[place];
        if (word && tokens.has(word.text)) rest[place] = { ...word, origin };
      }
    }
  }
  return [...rest.filter((word) => word !== undefined), ...added];
}
