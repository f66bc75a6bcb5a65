import { parsePointer } from "../../values/parse-pointer.ts";

/** A pointer as one writes it in code: `/lines/0/name` is `lines[0].name`, and a `*` in a pattern is `[]`. */
export function toPath(pointer: string): string {
  return parsePointer(pointer)
    .map((token) => (/^\d+$/.test(token) ? `[${token}]` : token === "*" ? "[]" : `.${token}`))
    .join("")
    .replace(/^\./, "");
}
