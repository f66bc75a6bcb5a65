const others = new Set([
  "application/json",
  "application/xml",
  "application/xhtml+xml",
  "application/mbox",
  "application/rtf",
  "application/x-subrip",
  "image/svg+xml",
]);

/** True for media types whose files are characters, so that one may pass for another. */
export function isTextType(mediaType: string): boolean {
  return /^(?:text|message)\//u.test(mediaType) || others.has(mediaType);
}
