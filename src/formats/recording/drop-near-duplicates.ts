import type { FrameShot } from "../../media/ffmpeg/frame-shot.ts";
import { thumbnailSize } from "../../media/ffmpeg/thumbnail-size.ts";
import { differenceHash } from "./difference-hash.ts";

/** Bits of 64 in which pictures of the same thing may differ. */
const maxBits = 4;
/** Shades of grey, of 256, by which a spot may change without anything having changed: noise of the encoder. */
const maxShades = 6;
/** What differs from its neighbours in more of its spots than this is no pointer that passes by. */
const largeShare = 0.02;
/**
 * Between two pictures that are mostly the same, a spot that changes this often is in constant motion, such as an inset with the
 * speaker or a clock; a line on a slide changes with the slide.
 */
const restless = { minShare: 0.15, minChanges: 3 } as const;
/** Pictures that differ in more spots than this are not mostly the same. */
const modestShare = 0.12;
/** Where more of the picture than this moves, it is a film, and motion is what is to be seen. */
const maxRestless = 0.4;

function countBits(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}

const isChanged = (a: Uint8Array, b: Uint8Array, at: number): boolean =>
  Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > maxShades;

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
    for (let at = 0; at < size; at += 1) if (isChanged(before, thumbnail, at)) changed.push(at);
    if (changed.length / size > modestShare) continue;
    pairs += 1;
    for (const at of changed) changes[at] = (changes[at] ?? 0) + 1;
  }
  return { changes, pairs };
}

/** 1 for every spot that is in constant motion, and for those around it, while the rest stands still. */
function findRestless(shots: readonly FrameShot[]): Uint8Array {
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
  return share > maxRestless ? new Uint8Array(mask.length) : mask;
}

/** The picture with its moving spots as they were, so that neither hash nor comparison sees them. */
function hold(shown: Uint8Array, before: Uint8Array, mask: Uint8Array): Uint8Array {
  return shown.map((shade, at) => (mask[at] === 1 ? (before[at] ?? shade) : shade));
}

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/**
 * A picture without what only passes over it, such as a pointer: each spot as it is in most of three pictures that follow each other. One
 * that differs in much from both of its neighbours is something of its own.
 */
function settle(shots: readonly FrameShot[], index: number): Uint8Array {
  const own = shots[index]?.thumbnail ?? new Uint8Array();
  const last = shots.length - 1;
  const [one, two] = index === 0 ? [1, 2] : index === last ? [last - 1, last - 2] : [index - 1, index + 1];
  const first = shots[one]?.thumbnail;
  const second = shots[two]?.thumbnail;
  if (!first || !second) return own;
  const settled = own.map((shade, at) => middleOf(shade, first[at] ?? shade, second[at] ?? shade));
  let passing = 0;
  for (let at = 0; at < own.length; at += 1) if (isChanged(settled, own, at)) passing += 1;
  return passing / own.length > largeShare ? own : settled;
}

/**
 * Leaves out pictures that show what the one kept before them shows: by a difference hash, and no spot may have changed for good, so
 * that one new digit on a slide is still seen. The earlier one stays.
 */
export function dropNearDuplicates(shots: readonly FrameShot[]): FrameShot[] {
  const mask = findRestless(shots);
  const kept: FrameShot[] = [];
  let last: { readonly picture: Uint8Array; readonly hash: bigint } | undefined;
  for (const [index, shot] of shots.entries()) {
    const settled = settle(shots, index);
    const before = last;
    const picture = before ? hold(settled, before.picture, mask) : settled;
    const hash = differenceHash(picture);
    const isSame =
      before !== undefined &&
      countBits(before.hash ^ hash) <= maxBits &&
      !picture.some((_, at) => isChanged(before.picture, picture, at));
    if (isSame) continue;
    kept.push(shot);
    last = { picture, hash };
  }
  return kept;
}
