import type { PixelImage } from "../ports/pixel-reader.ts";
import type { Affine } from "./affine.ts";
import { chainMaps } from "./chain-maps.ts";
import { chooseAngle } from "./choose-angle.ts";
import type { Engine } from "./engine.ts";
import { findRegions } from "./find-regions.ts";
import { fitDetector } from "./fit-detector.ts";
import { measureSkew } from "./measure-skew.ts";
import { outlineRegion } from "./outline-region.ts";
import { sampleImage } from "./sample-image.ts";
import { turnMap } from "./turn-map.ts";
import type { Turn } from "./turn-map.ts";

/** Mean and deviation of each channel (blue, green, red), 0..255, that the detector was trained with. */
const means = [0.406 * 255, 0.456 * 255, 0.485 * 255];
const deviations = [0.225 * 255, 0.224 * 255, 0.229 * 255];
/** Pixels that the detector looks at: an A4 page with a long side of 1,280; for small print, one of 1,600. */
const usualArea = 1_180_000;
const fineArea = 1_800_000;
/** Pixels of the detector's map: a page whose lines are mostly lower is small print. */
const smallHeight = 22;

/** A place where a line of text stands. */
export interface FoundLine {
  /** From points of the line, set straight and upright, to points of the picture as it came. */
  readonly map: Affine;
  /** Pixels of the picture as it came. */
  readonly width: number;
  readonly height: number;
}

/** Finds the lines of text of a picture after a quarter turn; looks closer where its print is small. */
export async function findLines(engine: Engine, image: PixelImage, turn: Turn): Promise<FoundLine[]> {
  const usual = await findAt(engine, image, turn, usualArea);
  const heights = usual.lines.map(({ height }) => height / usual.scale).sort((a, b) => a - b);
  const median = heights[heights.length >> 1];
  if (median === undefined || median >= smallHeight || usual.scale <= 1) return usual.lines;
  return (await findAt(engine, image, turn, fineArea)).lines;
}

async function findAt(
  engine: Engine,
  image: PixelImage,
  turn: Turn,
  maxArea: number,
): Promise<{ readonly lines: FoundLine[]; readonly scale: number }> {
  const sideways = turn % 180 !== 0;
  const turnedWidth = sideways ? image.height : image.width;
  const turnedHeight = sideways ? image.width : image.height;
  const { width, height } = fitDetector(turnedWidth, turnedHeight, maxArea);
  const scaleX = turnedWidth / width;
  const scaleY = turnedHeight / height;
  const toImage = chainMaps(
    { a: scaleX, b: 0, c: 0, d: 0, e: scaleY, f: 0 },
    turnMap(turn, image.width, image.height),
  );
  const input = sampleImage(image, toImage, width, height);
  const regions = findRegions(await engine.detect(toPlanes(input), width, height), width, height);
  const skew = measureSkew(regions);
  // Pixels of the map are as good as square: both sides are scaled alike but for the rounding to 32.
  const scale = (scaleX + scaleY) / 2;
  const lines = regions.map((region) => {
    const angle = chooseAngle(region, skew);
    const outline = outlineRegion(region, angle);
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const toMap: Affine = {
      a: cos,
      b: -sin,
      c: outline.centerX - (outline.width / 2) * cos + (outline.height / 2) * sin,
      d: sin,
      e: cos,
      f: outline.centerY - (outline.width / 2) * sin - (outline.height / 2) * cos,
    };
    const shrink: Affine = { a: 1 / scale, b: 0, c: 0, d: 0, e: 1 / scale, f: 0 };
    return {
      map: chainMaps(chainMaps(shrink, toMap), toImage),
      width: outline.width * scale,
      height: outline.height * scale,
    };
  });
  return { lines, scale };
}

function toPlanes({ data, width, height }: PixelImage): Float32Array {
  const size = width * height;
  const planes = new Float32Array(size * 3);
  for (let pixel = 0; pixel < size; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      planes[channel * size + pixel] =
        (data[pixel * 3 + 2 - channel]! - means[channel]!) / deviations[channel]!;
    }
  }
  return planes;
}
