import type { Characters } from "../characters.ts";
import type { FieldFrame } from "../field-frame.ts";
import type { OpenPage } from "../open-page.ts";

const place = new Float64Array(4);
const box = new Float64Array(4);

/** The form field or note of a page that a character stands in. */
export function findFrame(page: OpenPage, { boxes }: Characters, index: number): FieldFrame | undefined {
  const { frames } = page.extras;
  if (frames.length === 0) return undefined;
  for (let side = 0; side < 4; side += 1) place[side] = boxes[4 * index + side] ?? 0;
  page.map.writeBox(place, box, 0);
  const x = (box[0] ?? 0) + (box[2] ?? 0) / 2;
  const y = (box[1] ?? 0) + (box[3] ?? 0) / 2;
  return frames.find(
    (frame) =>
      x >= frame.box.x &&
      x <= frame.box.x + frame.box.width &&
      y >= frame.box.y &&
      y <= frame.box.y + frame.box.height,
  );
}
