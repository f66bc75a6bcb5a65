import type { Pdfium } from "../boot-pdfium.ts";
import { lookLayout } from "./look-layout.ts";
import { reachesBeyond } from "./reaches-beyond.ts";
import { readBounds } from "./read-bounds.ts";
import { readClip } from "./read-clip.ts";

/** How a text object is drawn, as far as it may vanish by that. */
export interface Look {
  /** 0xBBGGRR. */
  readonly color: number;
  /** By the mode of drawing or because it is transparent. */
  readonly isInkless: boolean;
  /** A mask decides where it leaves ink. */
  readonly isMasked: boolean;
  /** What is drawn after it shows where its letters are. */
  readonly isMould: boolean;
  /** It reaches beyond what it is cut to. */
  readonly isCut: boolean;
  /** Points. */
  readonly size: number;
}

const modes = { stroke: 1, invisible: 3, strokeAndClip: 5, clip: 7 };
const minAlpha = 0.06;

/** Reads from the engine's memory how a text object is drawn. */
export function readLook(pdfium: Pdfium, object: number): Look {
  const words = pdfium.words();
  const numbers = pdfium.numbers();
  const { object: places, text, general, color } = lookLayout;
  const at = object >>> 2;
  const state = (words[at + places.text] ?? 0) >>> 2;
  const shared = (words[at + places.general] ?? 0) >>> 2;
  const colors = (words[at + places.color] ?? 0) >>> 2;
  const mode = words[state + text.mode] ?? 0;
  const isStroked = mode === modes.stroke || mode === modes.strokeAndClip;
  const alpha = numbers[shared + (isStroked ? general.strokeAlpha : general.fillAlpha)] ?? 1;
  const acrossX = numbers[state + text.matrix] ?? 1;
  const acrossY = numbers[state + text.matrix + 2] ?? 0;
  const clip = words[at + places.clip] === 0 ? undefined : readClip(pdfium, object);
  return {
    color: words[colors + (isStroked ? color.stroke : color.fill)] ?? 0,
    isInkless: mode === modes.invisible || mode === modes.clip || (shared !== 0 && alpha < minAlpha),
    isMasked: shared !== 0 && words[shared + general.mask] !== 0,
    isMould: mode === modes.clip,
    isCut: clip !== undefined && reachesBeyond(readBounds(pdfium, object), clip),
    size: (numbers[state + text.size] ?? 1) * Math.max(Math.abs(acrossX), Math.abs(acrossY)),
  };
}
