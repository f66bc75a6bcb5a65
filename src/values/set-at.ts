import type { Json } from "../document/json.ts";
import { parsePointer } from "./parse-pointer.ts";

/**
 * A copy of `json` with `value` at a JSON pointer; everything beside the path is shared with the original.
 * Missing parents become objects, `-` or an index just past the end appends to a list; undefined removes a property.
 * A pointer that leads through a scalar, or past the end of a list, changes nothing.
 */
export function setAt(json: Json, pointer: string, value: Json | undefined): Json {
  return setTokens(json, parsePointer(pointer), value) ?? null;
}

function setTokens(
  at: Json | undefined,
  tokens: readonly string[],
  value: Json | undefined,
): Json | undefined {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (Array.isArray(at)) {
    const list = at as readonly Json[];
    const index = token === "-" ? list.length : Number(token);
    if (!Number.isInteger(index) || index < 0 || index > list.length) return at;
    const next = setTokens(list[index], rest, value);
    if (next === undefined) return list.filter((_, position) => position !== index);
    return index === list.length ? [...list, next] : list.with(index, next);
  }
  if (typeof at === "object" && at !== null) {
    const record = at as { readonly [key: string]: Json | undefined };
    const old = Object.hasOwn(record, token) ? record[token] : undefined;
    const next = setTokens(old, rest, value);
    if (next === undefined)
      return Object.fromEntries(Object.entries(record).filter(([key]) => key !== token));
    // A computed key of an object literal is an own property, also where it is called `__proto__`.
    return { ...record, [token]: next };
  }
  if (at !== undefined && at !== null) return at;
  const next = setTokens(undefined, rest, value);
  return next === undefined ? (at ?? undefined) : { [token]: next };
}
