import type { Cursor } from "./cursor.ts";
import { noteEnd } from "./note-end.ts";
import { opensString } from "./opens-string.ts";
import { readString } from "./read-string.ts";
import { skipSpace } from "./skip-space.ts";

/** The name that a text which lost its closing mark begins with. */
const quotedWord = /.\s?([\p{L}_$][\p{L}\p{N}_$-]*)/uy;
const bareKey = /[\p{L}_$][\p{L}\p{N}_$.-]*|\d+/uy;

/** The name of a member with its colon; undefined with the fault set where there is none. */
export function readKey(cursor: Cursor): string | undefined {
  const sign = cursor.text[cursor.at];
  const start = cursor.at;
  let key: string | undefined;
  const isQuoted = opensString(sign);
  if (isQuoted) key = readString(cursor, "key");
  else {
    bareKey.lastIndex = cursor.at;
    key = bareKey.exec(cursor.text)?.[0];
    cursor.at += key?.length ?? 0;
    if (key !== undefined) cursor.pending.push("mended-bare-key");
  }
  if (key === undefined) {
    quotedWord.lastIndex = start;
    const word = quotedWord.exec(cursor.text)?.[1];
    if (word !== undefined) cursor.names.add(word);
    noteEnd(cursor);
    return undefined;
  }
  // Words in braces are no names of members.
  const isName = isQuoted || cursor.text[cursor.at] === '"';
  if (isName) cursor.names.add(key);
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
