/** What a source may be called: without credentials and signatures, and with its number where it has no name. Anything may be passed in. */
export function nameSource(source: unknown, index: number): string {
  const numbered = (kind: string): string => `${kind}-${index + 1}`;
  if (typeof source === "string" || source instanceof URL) {
    const text = String(source);
    if (/^\s*data:/iu.test(text)) return numbered("data-uri");
    const url = /^\s*https?:/iu.test(text) ? URL.parse(text) : null;
    return url ? `${url.host}${url.pathname}` : text;
  }
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) return numbered("bytes");
  if (typeof source !== "object" || source === null) return numbered("document");
  const { path, url, name } = source as { path?: unknown; url?: unknown; name?: unknown };
  if (typeof path === "string") return path;
  if (typeof url === "string") return nameSource(url, index);
  return typeof name === "string" && name !== "" ? name : numbered("document");
}
