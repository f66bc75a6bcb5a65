/** What a keeper is told by the thread that it keeps the library for, and tells it. */
export const keeperState = { waits: 0, isAsked: 1, isDone: 2 } as const;
