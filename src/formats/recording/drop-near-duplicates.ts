import type { FrameShot } from "../../media/ffmpeg/frame-shot.ts";
import { differenceHash } from "./difference-hash.ts";
import { findRestless } from "./find-restless.ts";
import { isChangedSpot } from "./is-changed-spot.ts";
import { isFade } from "./is-fade.ts";
import { showsOnlyMotion } from "./shows-only-motion.ts";

/** Bits of 64 in which pictures of the same thing may differ. */
const maxBits = 4;
/** What differs from its neighbours in more of its spots than this is no pointer that passes by. */
const largeShare = 0.02;
/** So many pictures are taken as they are, whatever moves in them. */
const fewPictures = 16;
/** Share of the spots in motion that stand still at once where it is not a speaker or a clock, but a slide that has come. */
const stillShare = 0.9;

function countBits(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}

/** The picture with its moving spots as they were, so that neither hash nor comparison sees them. */
function hold(shown: Uint8Array, before: Uint8Array, restless: Uint16Array): Uint8Array {
  return shown.map((shade, at) => (restless[at] === 0 ? shade : (before[at] ?? shade)));
}

const middleOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/**
 * A picture without what only passes over it, such as a pointer: each spot as it is in most of three pictures that follow each other,
 * where the other two agree. One that differs in much from both of its neighbours is something of its own, and so is the last one.
 */
function settle(shots: readonly FrameShot[], index: number): Uint8Array {
  const own = shots[index]?.thumbnail ?? new Uint8Array();
  const [one, two] = index === 0 ? [1, 2] : [index - 1, index + 1];
  const first = shots[one]?.thumbnail;
  const second = shots[two]?.thumbnail;
  if (!first || !second) return own;
  const settled = own.map((shade, at) =>
    isChangedSpot(first, second, at) ? shade : middleOf(shade, first[at] ?? shade, second[at] ?? shade),
  );
  let passing = 0;
  for (let at = 0; at < own.length; at += 1) if (isChangedSpot(settled, own, at)) passing += 1;
  return passing / own.length > largeShare ? own : settled;
}

/**
 * Whether all that differs in one of the moving regions has come to rest: slides of one design change the same spots again and again,
 * and then all of those stand still, which a speaker's never do.
 */
function hasSettled(before: Uint8Array, shown: Uint8Array, next: Uint8Array, restless: Uint16Array): boolean {
  const regions = new Map<number, { moved: number; still: number }>();
  for (const [at, region] of restless.entries()) {
    if (region === 0 || !isChangedSpot(before, shown, at)) continue;
    const counts = regions.get(region) ?? { moved: 0, still: 0 };
    counts.moved += 1;
    if (!isChangedSpot(shown, next, at)) counts.still += 1;
    regions.set(region, counts);
  }
  return [...regions.values()].some(({ moved, still }) => still >= stillShare * moved);
}

/** Pictures that differ from the one kept before them in more than their restless spots. */
function keepChanged(shots: readonly FrameShot[], restless: Uint16Array): FrameShot[] {
  const kept: FrameShot[] = [];
  let last: { readonly shown: Uint8Array; readonly picture: Uint8Array; readonly hash: bigint } | undefined;
  for (const [index, shot] of shots.entries()) {
    const settled = settle(shots, index);
    const before = last;
    const picture = before ? hold(settled, before.picture, restless) : settled;
    const hash = differenceHash(picture);
    const isSame =
      before !== undefined &&
      countBits(before.hash ^ hash) <= maxBits &&
      !picture.some((_, at) => isChangedSpot(before.picture, picture, at));
    const next = shots[index + 1]?.thumbnail;
    if (isSame && !(next && hasSettled(before.shown, shot.thumbnail, next, restless))) continue;
    kept.push(shot);
    last = { shown: shot.thumbnail, picture, hash };
  }
  return kept;
}

/** Leaves out pictures that are nothing but one turning into the next. */
function dropFades(
  shots: readonly FrameShot[],
  kept: readonly FrameShot[],
  restless: Uint16Array,
): FrameShot[] {
  const isKept = new Set(kept);
  const still = new Uint16Array(restless.length);
  const places = new Map(shots.map((shot, index) => [shot, index]));
  return kept.filter((shot) => {
    const index = places.get(shot) ?? 0;
    const before = shots[index - 1];
    const behind = shots[index + 1];
    if (!before || !behind || !isKept.has(behind)) return true;
    // Fades between slides of one design make the spots of these restless, and a speaker moves on while slides fade.
    return [still, restless].every(
      (mask) => !isFade(before.thumbnail, shot.thumbnail, behind.thumbnail, mask),
    );
  });
}

/**
 * Leaves out pictures that show what the one kept before them shows: by a difference hash, and no spot may have changed for good, so
 * that one new digit on a slide is still seen. The earlier one stays. What moves all the time is looked past only where a long film
 * would be nothing but that: in a short one, it may be slides that come every second.
 */
export function dropNearDuplicates(shots: readonly FrameShot[]): FrameShot[] {
  const all = keepChanged(shots, new Uint16Array(shots[0]?.thumbnail.length ?? 0));
  const restless = findRestless(shots);
  const changed = dropFades(shots, all.length <= fewPictures ? all : keepChanged(shots, restless), restless);
  return showsOnlyMotion(shots, changed) ? changed.slice(0, -1) : changed;
}
