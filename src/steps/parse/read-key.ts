import type { Cursor } from "./cursor.ts";
import { noteEnd } from "./note-end.ts";
import { opensString } from "./opens-string.ts";
import { readString } from "./read-string.ts";
import { skipSpace } from "./skip-space.ts";

const bareKey = /[\p{L}_$][\p{L}\p{N}_$.-]*|\d+/uy;

/** The name of a member with its colon; undefined with the fault set where there is none. */
export function readKey(cursor: Cursor): string | undefined {
  const sign = cursor.text[cursor.at];
  let key: string | undefined;
  if (opensString(sign)) key = readString(cursor, "key");
  else {
    bareKey.lastIndex = cursor.at;
    key = bareKey.exec(cursor.text)?.[0];
    cursor.at += key?.length ?? 0;
    if (key !== undefined) cursor.pending.push("mended-bare-key");
  }
  if (key === undefined) {
    noteEnd(cursor);
    return undefined;
  }
  skipSpace(cursor);
  const separator = /(?::|：|=>?)/y;
  separator.lastIndex = cursor.at;
  const found = separator.exec(cursor.text)?.[0];
  if (found === undefined) {
    noteEnd(cursor);
    return undefined;
  }
  if (found !== ":") cursor.pending.push("mended-separator");
  cursor.at += found.length;
  cursor.names.add(key);
  return key;
}
