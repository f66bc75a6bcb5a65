import type { FrameShot } from "../../media/ffmpeg/frame-shot.ts";
import { thumbnailSize } from "../../media/ffmpeg/thumbnail-size.ts";
import { isChangedSpot } from "./is-changed-spot.ts";

/**
 * Between two pictures that are mostly the same, a spot that changes this often is in constant motion, such as an inset with the
 * speaker or a clock; a line on a slide changes with the slide.
 */
const restless = { minShare: 0.15, minChanges: 3 } as const;
/** Pictures that differ in more spots than this are not mostly the same. */
const modestShare = 0.12;
/** Where more of the picture than this moves, it is a film, and motion is what is to be seen. */
const maxRestless = 0.4;

/** How often each spot changes between pictures that are mostly the same, and how many pairs of them there are. */
function countChanges(shots: readonly FrameShot[]): {
  readonly changes: Uint32Array;
  readonly pairs: number;
} {
  const size = shots[0]?.thumbnail.length ?? 0;
  const changes = new Uint32Array(size);
  let pairs = 0;
  for (const [index, { thumbnail }] of shots.entries()) {
    const before = shots[index - 1]?.thumbnail;
    if (!before) continue;
    const changed: number[] = [];
    for (let at = 0; at < size; at += 1) if (isChangedSpot(before, thumbnail, at)) changed.push(at);
    if (changed.length / size > modestShare) continue;
    pairs += 1;
    for (const at of changed) changes[at] = (changes[at] ?? 0) + 1;
  }
  return { changes, pairs };
}

/** Gives all spots of the region at `from` the number of the region. */
function fill(regions: Uint16Array, mask: Uint8Array, from: number, region: number): void {
  const { width } = thumbnailSize;
  const open = [from];
  regions[from] = region;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const column = at % width;
    const sides = [at - width, at + width, column > 0 ? at - 1 : -1, column < width - 1 ? at + 1 : -1];
    for (const side of sides) {
      if (mask[side] !== 1 || regions[side] !== 0) continue;
      regions[side] = region;
      open.push(side);
    }
  }
}

/**
 * The spots that are in constant motion while the rest stands still, and those around them, by the number of the region that they
 * make up; 0 for all others.
 */
export function findRestless(shots: readonly FrameShot[]): Uint16Array {
  const { changes, pairs } = countChanges(shots);
  const { width } = thumbnailSize;
  const least = Math.max(restless.minChanges, pairs * restless.minShare);
  const mask = new Uint8Array(changes.length);
  for (const [at, count] of changes.entries()) {
    if (count < least) continue;
    const column = at % width;
    for (const row of [-width, 0, width])
      for (const beside of [-1, 0, 1])
        if (column + beside >= 0 && column + beside < width && at + row >= 0 && at + row < mask.length)
          mask[at + row + beside] = 1;
  }
  const share = mask.reduce((sum, bit) => sum + bit, 0) / Math.max(1, mask.length);
  const regions = new Uint16Array(mask.length);
  if (share > maxRestless) return regions;
  let count = 0;
  for (const [at, isMoving] of mask.entries())
    if (isMoving === 1 && regions[at] === 0) fill(regions, mask, at, (count += 1));
  return regions;
}
