import type { Box } from "../document/box.ts";
import type { PixelImage, PixelReading, PixelWord } from "../ports/pixel-reader.ts";
import { chooseTurn } from "./choose-turn.ts";
import type { Engine } from "./engine.ts";
import { mapBox } from "./map-box.ts";
import { readLine } from "./read-line.ts";
import { turnLine } from "./turn-line.ts";

/** Mean confidence under which a line's words are guesses. */
const minConfidence = 0.5;
/** Height over width of a line that must run upwards or downwards. */
const verticalShape = 1.5;

/** Reads a picture: which way up, where its lines are, what they say. `checkAborted` may throw between two lines. */
export async function readPicture(
  engine: Engine,
  image: PixelImage,
  checkAborted: () => void,
): Promise<PixelReading> {
  checkAborted();
  const { turn, lines } = await chooseTurn(engine, image, checkAborted);
  const words: PixelWord[] = [];
  const unreadRegions: Box[] = [];
  for (const line of lines) {
    checkAborted();
    let reading = await readLine(engine, image, line);
    if (line.height > verticalShape * line.width) {
      for (const direction of [90, 270] as const) {
        const turned = await readLine(engine, image, turnLine(line, direction));
        if (turned.confidence > reading.confidence) reading = turned;
      }
    }
    if (reading.confidence >= minConfidence) {
      words.push(...reading.words);
    } else {
      const edges = { left: 0, top: 0, right: line.width, bottom: line.height };
      unreadRegions.push(mapBox(line.map, edges, image));
    }
  }
  return { words, unreadRegions, rotation: turn };
}
