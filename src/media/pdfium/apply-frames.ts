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

/**
 * Marks the words that are values of form fields, puts crosses for what check boxes show, and adds values that were not
 * printed at a place estimated from their frame.
 */
export function applyFrames(
  words: readonly RawWord[],
  frames: readonly FieldFrame[],
  page: { readonly width: number; readonly height: number },
): RawWord[] {
  let rest = words;
  const added: RawWord[] = [];
  for (const { box, kind, text } of frames) {
    const [slackX, slackY] = [slack / page.width, slack / page.height];
    const isInside = (word: RawWord): boolean => {
      if (!word.box) return false;
      const x = word.box.x + word.box.width / 2;
      const y = word.box.y + word.box.height / 2;
      const isBesideX = x < box.x - slackX || x > box.x + box.width + slackX;
      return !isBesideX && y >= box.y - slackY && y <= box.y + box.height + slackY;
    };
    const printed = rest.filter(isInside);
    if (kind === "check-box") {
      // The mark of a box is a letter of a symbol font.
      rest = rest.filter((word) => !(isInside(word) && /^.$/u.test(word.text)));
      added.push({ text, origin: "form-field", box });
      continue;
    }
    const origin = kind === "value" ? "form-field" : "text-layer";
    const matched = matchValue(printed, text, origin);
    if (matched) {
      rest = rest.filter((word) => !printed.includes(word));
      added.push(...matched);
    } else if (printed.length === 0) {
      added.push(...placeValue(text, box, page, origin));
    } else if (kind === "value") {
      const tokens = new Set(text.split(/\s+/));
      rest = rest.map((word) =>
        printed.includes(word) && tokens.has(word.text) ? { ...word, origin } : word,
      );
    }
  }
  return [...rest, ...added];
}
