/**
 * The native library keeps, for the whole process, one reference into whichever thread loaded it last, and drops it from the thread that
 * loads it next. A thread that runs, or is gone, at that moment has its memory broken. So threads load it one after the other, and after each
 * of them a keeper does, which does nothing else: the reference that is dropped is always that of a thread that rests.
 *
 * Places in the memory that these threads share.
 */
export const libraryLock = {
  /** Of all threads: 1 while one of them loads. */
  isHeld: 0,
  /** Of all threads: how many keepers have loaded it. */
  kept: 1,
  /** Of all threads: how many are inside of the library. */
  inside: 2,
  /** Of the process: 1 once it ends. */
  isEnding: 3,
  size: 4,
} as const;
