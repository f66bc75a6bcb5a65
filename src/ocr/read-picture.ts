import type { Box } from "../document/box.ts";
import type { PixelImage, PixelReading } from "../ports/pixel-reader.ts";
import { chooseTurn } from "./choose-turn.ts";
import type { Engine } from "./engine.ts";
import type { FoundLine } from "./find-lines.ts";
import { growLine } from "./grow-line.ts";
import { mapBox } from "./map-box.ts";
import { readAgain } from "./read-again.ts";
import { readLine } from "./read-line.ts";
import type { LineReading } from "./read-line.ts";
import { settleRounds } from "./settle-rounds.ts";
import { turnLine } from "./turn-line.ts";

/** Mean confidence under which a line's words are guesses. */
const minConfidence = 0.5;
/** Mean confidence under which a line is looked at again; good prints stay above. */
const sureConfidence = 0.93;
/** Share of its height that a line gains for the second look: half a point of word recall on worn receipts. */
const margin = 0.25;
/** Height over width of a line that must run upwards or downwards. */
const verticalShape = 1.5;

/**
 * Reads a picture: which way up, where its lines are, what they say. `checkAborted` may throw between two lines. `found`: its lines
 * as it came, where they are known.
 */
export async function readPicture(
  engine: Engine,
  image: PixelImage,
  checkAborted: () => void,
  found?: readonly FoundLine[],
): Promise<PixelReading> {
  checkAborted();
  const { turn, lines } = await chooseTurn(engine, image, checkAborted, found);
  const readings: LineReading[] = [];
  const unreadRegions: Box[] = [];
  for (const line of lines) {
    checkAborted();
    const reading = await readSurest(engine, image, line);
    if (reading.confidence >= minConfidence) readings.push(reading);
    else {
      const edges = { left: 0, top: 0, right: line.width, bottom: line.height };
      unreadRegions.push(mapBox(line.map, edges, image));
    }
  }
  const settled = settleRounds(readings.map(({ words }) => words));
  const settledReadings = readings.map((reading, index) => ({ ...reading, words: settled[index]! }));
  const reread = await readAgain(settledReadings, image, engine.second, checkAborted);
  return { ...reread, unreadRegions, rotation: turn };
}

async function readSurest(engine: Engine, image: PixelImage, line: FoundLine): Promise<LineReading> {
  let best = await readLine(engine, image, line);
  const others = [
    ...(best.confidence < sureConfidence ? [growLine(line, margin)] : []),
    ...(line.height > verticalShape * line.width ? [turnLine(line, 90), turnLine(line, 270)] : []),
  ];
  for (const other of others) {
    const reading = await readLine(engine, image, other);
    if (reading.confidence > best.confidence) best = reading;
  }
  return best;
}
