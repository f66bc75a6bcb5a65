import { isRepeating } from "../../values/is-repeating.ts";

/** Characters that are looked at; more are not needed to see a loop. */
const longestTail = 4000;
/** Characters between two looks. */
const lookEvery = 500;

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
    tail = (tail + piece).slice(-longestTail);
    unseen += piece.length;
    if (unseen < lookEvery) return;
    unseen = 0;
    if (!isRepeating(tail)) return;
    isOver = true;
    onLoop();
  };
}
