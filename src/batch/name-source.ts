import type { SingleSource } from "../document/source.ts";

/** What a source may be called: without credentials and signatures, and with its number where it has no name. */
export function nameSource(source: SingleSource, index: number): string {
  const numbered = (kind: string): string => `${kind}-${index + 1}`;
  if (typeof source === "string" || source instanceof URL) {
    const text = String(source);
    if (/^\s*data:/iu.test(text)) return numbered("data-uri");
    const url = /^\s*https?:/iu.test(text) ? URL.parse(text) : null;
    return url ? `${url.host}${url.pathname}` : text;
  }
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) return numbered("bytes");
  if ("path" in source && typeof source.path === "string") return source.path;
  if ("url" in source && typeof source.url === "string") return nameSource(source.url, index);
  if ("name" in source && typeof source.name === "string" && source.name !== "") return source.name;
  return numbered("document");
}
