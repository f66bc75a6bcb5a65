import type { PixelImage, PixelWord } from "../ports/pixel-reader.ts";
import type { Affine } from "./affine.ts";
import { chainMaps } from "./chain-maps.ts";
import { decodeLine } from "./decode-line.ts";
import type { Character } from "./decode-line.ts";
import type { Engine } from "./engine.ts";
import { findBlankColumns } from "./find-blank-columns.ts";
import type { FoundLine } from "./find-lines.ts";
import { findLostInk } from "./find-lost-ink.ts";
import type { LostInk } from "./find-lost-ink.ts";
import { lineHeight } from "./line-height.ts";
import { mapBox } from "./map-box.ts";
import { measureGaps } from "./measure-gaps.ts";
import { sampleImage } from "./sample-image.ts";
import { settleTwins } from "./settle-twins.ts";
import { splitWords } from "./split-words.ts";

/** Pixels: widths are padded to a multiple, so that few sizes occur. */
const widthMultiple = 32;
const minWidth = 64;
const maxWidth = 3_200;
/** Share of the line's height by which a word reaches over the centers of its outer characters. */
const halfCharacter = 0.22;

export interface LineReading {
  readonly words: readonly PixelWord[];
  /** Mean over the characters, 0..1; 0 where nothing was read. */
  readonly confidence: number;
  /** Ink beside amounts that no character accounts for. */
  readonly lostInk: readonly LostInk[];
  /** The line as it was read, 48 pixels high, and the map from it to the picture that it was cut from. */
  readonly picture: PixelImage;
  readonly map: Affine;
}

/** Reads one line of a picture. */
export async function readLine(engine: Engine, image: PixelImage, line: FoundLine): Promise<LineReading> {
  const width = Math.max(8, Math.min(maxWidth, Math.round((lineHeight * line.width) / line.height)));
  const toLine: Affine = { a: line.width / width, b: 0, c: 0, d: 0, e: line.height / lineHeight, f: 0 };
  const map = chainMaps(toLine, line.map);
  const picture = sampleImage(image, map, width, lineHeight);
  const padded = Math.max(minWidth, Math.ceil(width / widthMultiple) * widthMultiple);
  const { scores, steps } = await engine.recognize(toPlanes(picture, padded), padded);
  const characters = decodeLine(scores, steps, engine.alphabet);
  const center = ({ x }: Character): number => x * padded;
  const blank = findBlankColumns(picture);
  const words = splitWords(characters, measureGaps(blank, characters.map(center))).map((word) => ({
    text: toText(word),
    confidence: mean(word),
    first: center(word[0]!),
    last: center(word.at(-1)!),
  }));
  return {
    confidence: mean(characters),
    lostInk: findLostInk(words, blank),
    picture,
    map,
    words: words.map(({ text, confidence, first, last }) => {
      const left = Math.max(0, first - halfCharacter * lineHeight);
      const right = Math.max(left + 1, Math.min(width, last + halfCharacter * lineHeight));
      return { text, confidence, box: mapBox(map, { left, top: 0, right, bottom: lineHeight }, image) };
    }),
  };
}

/** Full-width signs of the recogniser's alphabet become plain ones. */
function toText(word: readonly Character[]): string {
  const text = word.map((character) => character.text).join("");
  return settleTwins(text.normalize("NFKC"));
}

function mean(characters: readonly Character[]): number {
  return characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
}

/** BGR planes in -1..1; columns beyond the picture stay 0. */
function toPlanes({ data, width, height }: PixelImage, padded: number): Float32Array {
  const size = padded * height;
  const planes = new Float32Array(size * 3);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const from = (row * width + column) * 3;
      const to = row * padded + column;
      planes[to] = data[from + 2]! / 127.5 - 1;
      planes[size + to] = data[from + 1]! / 127.5 - 1;
      planes[2 * size + to] = data[from]! / 127.5 - 1;
    }
  }
  return planes;
}
