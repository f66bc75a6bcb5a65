import type { Characters } from "../characters.ts";

/** Characters by their place in others, in a new order; those that are not named are left out. A negative place stands for a blank. */
export function pickCharacters(from: Characters, places: readonly number[]): Characters {
  const count = places.length;
  const codes = new Uint32Array(count);
  const boxes = new Float32Array(4 * count);
  const flags = new Uint8Array(count);
  const objects = new Uint32Array(count);
  const indices = new Uint32Array(count);
  for (const [at, place] of places.entries()) {
    if (place < 0) {
      codes[at] = 0x20;
      continue;
    }
    codes[at] = from.codes[place] ?? 0;
    for (let side = 0; side < 4; side += 1) boxes[4 * at + side] = from.boxes[4 * place + side] ?? 0;
    flags[at] = from.flags[place] ?? 0;
    objects[at] = from.objects[place] ?? 0;
    indices[at] = from.indices?.[place] ?? place;
  }
  return { count, codes, boxes, flags, objects, indices };
}
