const escape = /_x([\dA-F]{4})_/giu;

/** Signs that XML cannot hold are written by their codes: `_x000D_` is a carriage return, `_x005F_` the underscore of such a code itself. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
