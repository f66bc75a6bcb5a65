const pairs: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
];
const closing = new Map(pairs.map(([open, close]) => [open.charCodeAt(0), close.charCodeAt(0)]));
const opening = new Map(pairs.map(([open, close]) => [close.charCodeAt(0), open.charCodeAt(0)]));

/** Turns a bracket that closes before a word read from the right, or opens behind it: files keep the one that is drawn, which is the mirrored one. */
export function turnBrackets(units: Uint16Array, start: number, end: number): void {
  units[start] = opening.get(units[start] ?? 0) ?? units[start] ?? 0;
  const last = end - 1;
  if (last > start) units[last] = closing.get(units[last] ?? 0) ?? units[last] ?? 0;
}
