import type { Box } from "../document/box.ts";
import type { PixelImage, PixelReading } from "../ports/pixel-reader.ts";
import type { Engine } from "./engine.ts";
import { findLines } from "./find-lines.ts";
import type { FoundLine } from "./find-lines.ts";
import { findSeams } from "./find-seams.ts";
import { fitDetector } from "./fit-detector.ts";
import { isWide } from "./is-wide.ts";
import { readPicture } from "./read-picture.ts";

/** Pixels of the detector's map: from lower ones on, lines get lost. Ordinary pages stay above. */
const minHeight = 17;
/** Height at which lines are found best, and the most that parts are worth. */
const bestHeight = 26;
const mostScale = 0.8;
/** Pixels that the detector looks at where print is small. */
const fineArea = 1_800_000;

/** Rows (columns of a wide picture) from `start` to `end`. */
function cutPart(image: PixelImage, start: number, end: number): PixelImage {
  const { data, width, height } = image;
  if (!isWide(image))
    return { data: data.subarray(start * width * 3, end * width * 3), width, height: end - start };
  const part = new Uint8Array((end - start) * height * 3);
  for (let row = 0; row < height; row += 1) {
    const from = (row * width + start) * 3;
    part.set(data.subarray(from, from + (end - start) * 3), row * (end - start) * 3);
  }
  return { data: part, width: end - start, height };
}

/** A box of a part as one of the whole picture. */
function placeBox({ x, y, width, height }: Box, image: PixelImage, start: number, end: number): Box {
  const length = isWide(image) ? image.width : image.height;
  const share = (end - start) / length;
  const offset = start / length;
  return isWide(image)
    ? { y, height, x: offset + x * share, width: width * share }
    : { x, width, y: offset + y * share, height: height * share };
}

/** The scale at which the detector should see these lines of a picture; undefined where it sees the whole large enough. */
function chooseScale({ width, height }: PixelImage, lines: readonly FoundLine[]): number | undefined {
  const size = fitDetector(width, height, fineArea);
  const scale = Math.min(size.width / width, size.height / height);
  const heights = lines.map((line) => Math.min(line.width, line.height)).sort((a, b) => a - b);
  // Where none is found, all may be too low.
  const median = heights[heights.length >> 1] ?? 0;
  if (scale >= mostScale || median * scale >= minHeight) return undefined;
  return Math.min(mostScale, bestHeight / median);
}

function isSideways({ rotation }: PixelReading): boolean {
  return rotation % 180 !== 0;
}

/**
 * Reads a picture; one whose letters would be lost when it is shrunk as a whole, such as a screenshot of a whole web page, is read in
 * parts.
 */
export async function readInParts(
  engine: Engine,
  image: PixelImage,
  checkAborted: () => void,
): Promise<PixelReading> {
  checkAborted();
  const lines = await findLines(engine, image, 0);
  const scale = chooseScale(image, lines);
  const seams = scale === undefined ? [] : findSeams(image, scale);
  if (seams.length === 0) return await readPicture(engine, image, checkAborted, lines);
  const ends = [...seams, isWide(image) ? image.width : image.height];
  const readings: PixelReading[] = [];
  for (const [index, end] of ends.entries()) {
    const start = ends[index - 1] ?? 0;
    const { words, unreadRegions, ...rest } = await readPicture(
      engine,
      cutPart(image, start, end),
      checkAborted,
    );
    readings.push({
      words: words.map((word) => ({ ...word, box: placeBox(word.box, image, start, end) })),
      unreadRegions: unreadRegions.map((box) => placeBox(box, image, start, end)),
      ...rest,
    });
  }
  const longest = readings.toSorted((a, b) => b.words.length - a.words.length)[0];
  // A page that lies on its side has been cut through its lines.
  if (longest && isSideways(longest)) return await readPicture(engine, image, checkAborted, lines);
  const unchecked = readings.find(({ uncheckedLetters }) => uncheckedLetters)?.uncheckedLetters;
  return {
    ...(unchecked ? { uncheckedLetters: unchecked } : {}),
    words: readings.flatMap(({ words }) => words),
    unreadRegions: readings.flatMap(({ unreadRegions }) => unreadRegions),
    rotation: longest?.rotation ?? 0,
  };
}
