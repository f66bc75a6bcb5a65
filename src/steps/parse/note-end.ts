import type { Cursor } from "./cursor.ts";

/** Notes that nothing can go on from here: the text ended, or is broken. */
export function noteEnd(cursor: Cursor): void {
  cursor.fault ??= cursor.at >= cursor.text.length ? "cut-off" : "broken";
}
