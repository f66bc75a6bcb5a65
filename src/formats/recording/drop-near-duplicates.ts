import type { FrameShot } from "../../media/ffmpeg/frame-shot.ts";
import { differenceHash } from "./difference-hash.ts";

/** Bits of 64 in which pictures of the same thing may differ. */
const maxBits = 4;
/** Shades of grey, of 256, by which a spot may change without anything having changed: noise of the encoder. */
const maxShades = 6;
/** A spot that changes in more than this share of the pictures is in constant motion, such as the inset with the speaker. */
const restlessShare = 0.5;
/** Where more of the picture than this moves, it is a film, and motion is what is to be seen. */
const maxRestless = 0.4;
/** Motion cannot be told from change by fewer pictures. */
const minShots = 6;

function countBits(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}

const isChanged = (a: Uint8Array, b: Uint8Array, at: number): boolean =>
  Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > maxShades;

/** 1 for every spot that is in constant motion while the rest stands still. */
function findRestless(shots: readonly FrameShot[]): Uint8Array {
  const size = shots[0]?.thumbnail.length ?? 0;
  const restless = new Uint8Array(size);
  if (shots.length < minShots) return restless;
  let moving = 0;
  for (let at = 0; at < size; at += 1) {
    let changes = 0;
    for (const [index, shot] of shots.entries()) {
      const before = shots[index - 1];
      if (before && isChanged(before.thumbnail, shot.thumbnail, at)) changes += 1;
    }
    if (changes / (shots.length - 1) <= restlessShare) continue;
    restless[at] = 1;
    moving += 1;
  }
  return moving / size > maxRestless ? new Uint8Array(size) : restless;
}

/** The picture with its moving spots as they were, so that neither hash nor comparison sees them. */
function hold(shown: Uint8Array, before: Uint8Array, restless: Uint8Array): Uint8Array {
  return shown.map((shade, at) => (restless[at] === 1 ? (before[at] ?? shade) : shade));
}

/**
 * Leaves out pictures that show what the one kept before them shows: by a difference hash, and no spot may have changed, so that
 * one new digit on a slide is still seen. The earlier one stays.
 */
export function dropNearDuplicates(shots: readonly FrameShot[]): FrameShot[] {
  const restless = findRestless(shots);
  const kept: FrameShot[] = [];
  let last: { readonly picture: Uint8Array; readonly hash: bigint } | undefined;
  for (const shot of shots) {
    const picture = last ? hold(shot.thumbnail, last.picture, restless) : shot.thumbnail;
    const hash = differenceHash(picture);
    const before = last;
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
