import type { PixelImage } from "../ports/pixel-reader.ts";
import type { Engine } from "./engine.ts";
import { findLines } from "./find-lines.ts";
import type { FoundLine } from "./find-lines.ts";
import { readLine } from "./read-line.ts";
import { turnLine } from "./turn-line.ts";
import type { Turn } from "./turn-map.ts";

/** Lines read to judge a turn: the longest ones. */
const sampleSize = 6;
/** Mean confidence from which a picture counts as upright without looking further. */
const surelyUpright = 0.85;
/** Another turn must beat the picture as it came by this factor. */
const minGain = 1.15;

interface TurnedLines {
  readonly turn: Turn;
  readonly lines: readonly FoundLine[];
}

/** The quarter turn that lets a picture be read, with the lines found in it. `found`: its lines as it came, where they are known. */
export async function chooseTurn(
  engine: Engine,
  image: PixelImage,
  checkAborted: () => void,
  found?: readonly FoundLine[],
): Promise<TurnedLines> {
  const upright: TurnedLines = { turn: 0, lines: found ?? (await findLines(engine, image, 0)) };
  checkAborted();
  if (upright.lines.length === 0) return upright;
  const tall = upright.lines.filter(({ width, height }) => height > width).length;
  const first = await judge(engine, image, upright.lines);
  if (first.confidence >= surelyUpright && tall * 2 <= upright.lines.length) return upright;
  let best: Turn = 0;
  let bestScore = first.score * minGain;
  // Upright characters stand in wide lines: where most are tall, the page lies on its side.
  const turns: Turn[] = tall * 2 > upright.lines.length ? [90, 270, 180] : [180, 90, 270];
  for (const turn of turns) {
    checkAborted();
    // Lines are where they are, whichever way up they are read: looking for them anew costs more than all these readings.
    const lines = upright.lines.map((line) => turnLine(line, turn));
    const { score, confidence } = await judge(engine, image, lines);
    if (score <= bestScore) continue;
    best = turn;
    bestScore = score;
    if (confidence >= surelyUpright) break;
  }
  if (best === 0) return upright;
  checkAborted();
  return { turn: best, lines: await findLines(engine, image, best) };
}

/** How well the longest lines can be read: confidence alone, and weighted by how much text that is. */
async function judge(
  engine: Engine,
  image: PixelImage,
  lines: readonly FoundLine[],
): Promise<{ readonly confidence: number; readonly score: number }> {
  const sample = [...lines].sort((a, b) => b.width / b.height - a.width / a.height).slice(0, sampleSize);
  let characters = 0;
  let sum = 0;
  for (const line of sample) {
    const { words, confidence } = await readLine(engine, image, line);
    const length = words.reduce((count, { text }) => count + text.length, 0);
    characters += length;
    sum += length * confidence;
  }
  const confidence = characters === 0 ? 0 : sum / characters;
  return { confidence, score: confidence ** 2 * Math.sqrt(characters) };
}
