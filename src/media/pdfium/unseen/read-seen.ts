import type { Box } from "../../../document/box.ts";
import type { Pdfium } from "../boot-pdfium.ts";
import type { Characters } from "../characters.ts";
import type { OpenPage } from "../open-page.ts";
import type { UnseenReason } from "../unseen-letters.ts";
import type { FieldFrame } from "../field-frame.ts";
import type { DrawnAreas } from "./drawn-areas.ts";
import { findFrame } from "./find-frame.ts";
import { findUnseen } from "./find-unseen.ts";
import { leavesNoInk } from "./leaves-no-ink.ts";

export interface SeenCharacters {
  readonly characters: Characters;
  /** What was left out. */
  readonly letters: Partial<Record<UnseenReason, number>>;
  /** Text objects that leave no ink where something else is seen. */
  readonly layers: ReadonlySet<number>;
  /** Form fields and notes of the page whose text is seen. */
  readonly frames: readonly FieldFrame[];
}

/** What the engine took for the repetition of something unseen comes to light once that is gone. */
const maxRounds = 3;
const blank = 0x20;
const nothing: ReadonlySet<number> = new Set();

/** Takes text objects out of what is read of the page, for as long as it is open. */
function removeObjects({ api }: Pdfium, page: number, objects: readonly number[]): void {
  for (const object of objects) {
    // Those within forms are not the page's own to remove.
    if (api.FPDFPage_RemoveObject(page, object) !== 0) api.FPDFPageObj_Destroy(object);
    else api.FPDFPageObj_SetIsActive(object, 0);
  }
}

/**
 * Reads the characters of a page without those that nobody sees. `read` reads them all, and again once objects were removed; `release`
 * lets go of what it read.
 */
export function readSeen(
  pdfium: Pdfium,
  page: OpenPage,
  graphics: { readonly drawn: DrawnAreas; readonly images: readonly Box[] },
  { read, release }: { readonly read: () => Characters; readonly release: () => void },
): SeenCharacters {
  const letters: Partial<Record<UnseenReason, number>> = {};
  const unseenFrames = new Set<FieldFrame>();
  const finish = (characters: Characters, layers: ReadonlySet<number>): SeenCharacters => {
    if (unseenFrames.size > 0) {
      for (let index = 0; index < characters.count; index += 1) {
        const isInk = characters.objects[index] !== 0 && !leavesNoInk(characters.codes[index] ?? 0);
        const frame = isInk ? findFrame(page, characters, index) : undefined;
        if (frame) unseenFrames.delete(frame);
      }
    }
    const frames = page.extras.frames.filter((frame) => !unseenFrames.has(frame));
    return { characters, letters, layers, frames };
  };
  for (let round = 1; ; round += 1) {
    const characters = read();
    const unseen = findUnseen(pdfium, page, characters, graphics);
    if (!unseen) return finish(characters, nothing);
    const isLast = unseen.objects.length === 0 || round === maxRounds;
    const removed = new Set(unseen.objects);
    for (const [index, reason] of unseen.reasons) {
      if (!isLast && !removed.has(characters.objects[index] ?? 0)) continue;
      letters[reason] = (letters[reason] ?? 0) + 1;
      const frame = findFrame(page, characters, index);
      if (frame) unseenFrames.add(frame);
      if (isLast) characters.codes[index] = blank;
    }
    if (isLast) return finish(characters, unseen.layers);
    release();
    removeObjects(pdfium, page.handle, unseen.objects);
  }
}
