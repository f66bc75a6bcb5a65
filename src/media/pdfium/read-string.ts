import type { Pdfium } from "./boot-pdfium.ts";

/** Making one takes longer than most strings do. */
const decoders = { "utf-16le": new TextDecoder("utf-16le"), "utf-8": new TextDecoder("utf-8") };
const maxBytes = 4 * 1024 * 1024;

/** A string from a call that gives the length in bytes for an empty buffer and fills a large enough one; "" where there is none. */
export function readString(
  pdfium: Pdfium,
  call: (buffer: number, bytes: number) => number,
  encoding: "utf-16le" | "utf-8" = "utf-16le",
): string {
  const bytes = call(0, 0);
  const ending = encoding === "utf-16le" ? 2 : 1;
  if (bytes <= ending || bytes > maxBytes) return "";
  const buffer = pdfium.allocate(bytes);
  try {
    call(buffer, bytes);
    return decoders[encoding].decode(pdfium.heap().slice(buffer, buffer + bytes - ending));
  } finally {
    pdfium.release(buffer);
  }
}
