/** Characters of one thing over and over that no document has: fill lines and blanks of forms are shorter. */
const loopLength = 4000;
/** Longest thing that is repeated, in characters. */
const longestUnit = 200;
/** Characters between two looks. */
const lookEvery = 500;

/** Whether the last characters of a text are one short piece again and again. */
function isLoop(text: string): boolean {
  if (text.length < loopLength) return false;
  const tail = text.slice(-loopLength);
  for (let unit = 1; unit <= longestUnit; unit += 1) {
    // A text that repeats every `unit` characters is the same when moved by as many.
    if (tail.slice(unit) === tail.slice(0, -unit)) return true;
  }
  return false;
}

/**
 * Takes an answer piece by piece and says, once, that the model has begun to repeat itself: under a schema some models
 * write one value without end, until their output limit.
 */
export function watchRepetition(onLoop: () => void): (piece: string) => void {
  let tail = "";
  let unseen = 0;
  let isOver = false;
  return (piece) => {
    if (isOver) return;
    tail = (tail + piece).slice(-loopLength);
    unseen += piece.length;
    if (unseen < lookEvery) return;
    unseen = 0;
    if (!isLoop(tail)) return;
    isOver = true;
    onLoop();
  };
}
