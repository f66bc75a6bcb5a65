import type { Pdfium } from "../boot-pdfium.ts";
import { lookLayout } from "./look-layout.ts";

const modes = { fill: 0, fillAndStroke: 2 };

/**
 * A quick test of text objects: true of one that is filled with ink of a colour that nothing on the page has, large enough and cut to nothing,
 * as nearly all are. `stands(object)` says so of what objects share, for one of them.
 */
export function makePlainTest(
  pdfium: Pdfium,
  leastSize: number,
  stands: (object: number) => boolean,
): (object: number) => boolean {
  const words = pdfium.words();
  const numbers = pdfium.numbers();
  const { object: places, text } = lookLayout;
  let lastColor = -1;
  let lastGeneral = -1;
  let isStanding = false;
  return (object) => {
    const at = object >>> 2;
    const state = (words[at + places.text] ?? 0) >>> 2;
    const mode = words[state + text.mode];
    if (words[at + places.clip] !== 0 || (mode !== modes.fill && mode !== modes.fillAndStroke)) return false;
    const size = (numbers[state + text.size] ?? 0) * (numbers[state + text.matrix] ?? 0);
    // Turned text and mirrored text are looked at more closely.
    if (!(size >= leastSize)) return false;
    const color = words[at + places.color] ?? 0;
    const general = words[at + places.general] ?? 0;
    if (color !== lastColor || general !== lastGeneral) {
      isStanding = stands(object);
      lastColor = color;
      lastGeneral = general;
    }
    return isStanding;
  };
}
