import type { FrameShot } from "../../media/ffmpeg/frame-shot.ts";
import { thumbnailSize } from "../../media/ffmpeg/thumbnail-size.ts";
import { isChangedSpot } from "./is-changed-spot.ts";

/** A spot that changed this often, or whose neighbours did, without a new picture having come of it, is in motion. */
const minChanges = 3;
/** How far around such a spot its motion may reach, in spots. */
const reach = 2;

/** How often each spot changed from one picture to the next where the next one was left out: whatever moved then was nothing new. */
function countIdleChanges(shots: readonly FrameShot[], kept: ReadonlySet<FrameShot>): Uint32Array {
  const changes = new Uint32Array(shots[0]?.thumbnail.length ?? 0);
  for (const [index, shot] of shots.entries()) {
    const before = shots[index - 1]?.thumbnail;
    if (!before || kept.has(shot)) continue;
    for (let at = 0; at < changes.length; at += 1)
      if (isChangedSpot(before, shot.thumbnail, at)) changes[at] = (changes[at] ?? 0) + 1;
  }
  return changes;
}

function mostAround(changes: Uint32Array, at: number): number {
  const { width } = thumbnailSize;
  const column = at % width;
  let most = 0;
  for (let down = -reach; down <= reach; down += 1)
    for (let beside = -reach; beside <= reach; beside += 1)
      if (column + beside >= 0 && column + beside < width)
        most = Math.max(most, changes[at + down * width + beside] ?? 0);
  return most;
}

/**
 * Whether the last picture differs from the one kept before it only where something moved all along while others were left out, such
 * as an inset with the speaker. No picture follows it by which that could be told otherwise.
 */
export function showsOnlyMotion(shots: readonly FrameShot[], kept: readonly FrameShot[]): boolean {
  const [before, last] = kept.slice(-2);
  if (!before || !last || last !== shots.at(-1)) return false;
  const changes = countIdleChanges(shots, new Set(kept));
  // As it was shown last before this one: slides of the kept picture may have moved on within what was looked past.
  const previous = shots.at(-2)?.thumbnail ?? before.thumbnail;
  return changes.every(
    (_, at) =>
      (!isChangedSpot(before.thumbnail, last.thumbnail, at) &&
        !isChangedSpot(previous, last.thumbnail, at)) ||
      mostAround(changes, at) >= minChanges,
  );
}
