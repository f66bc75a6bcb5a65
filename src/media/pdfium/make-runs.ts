import type { CharacterRuns } from "./character-runs.ts";

/** Room for runs that are being cut, and for the text of their characters. */
export type RunRoom = Omit<CharacterRuns, "count">;

/** Room for more than any page of print holds; what a larger one needs is given back. */
const keptCount = 32_768;
/** Most UTF-16 units that one character folds to: a ligature of three letters. */
const unitsOfCharacter = 3;

let kept: RunRoom | undefined;

function allocate(room: number): RunRoom {
  return {
    first: new Int32Array(room),
    last: new Int32Array(room),
    boxes: new Float32Array(4 * room),
    unmapped: new Int32Array(room),
    isPlain: new Uint8Array(room),
    textEnds: new Int32Array(room),
    units: new Uint16Array(unitsOfCharacter * room),
  };
}

/** Room for the runs that a number of characters may be cut into; valid until it is asked for again. */
export function makeRuns(characters: number): RunRoom {
  if (characters > keptCount) return allocate(characters);
  kept ??= allocate(keptCount);
  return kept;
}
