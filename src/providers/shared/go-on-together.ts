let turn: Promise<void> | undefined;

/**
 * Resolves at the end of this turn of the event loop, for all that wait for it at once. Answers that come in together are
 * then worked on side by side, step by step, so that the code of a step is still at hand for the next one.
 */
export function goOnTogether(): Promise<void> {
  turn ??= new Promise((resolve) => {
    setImmediate(() => {
      turn = undefined;
      resolve();
    });
  });
  return turn;
}
