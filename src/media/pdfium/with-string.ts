import type { Pdfium } from "./boot-pdfium.ts";

const encoder = new TextEncoder();

/** Runs the call with the address of the text as UTF-8 with a final zero. */
export function withString<T>(pdfium: Pdfium, text: string, call: (address: number) => T): T {
  const bytes = encoder.encode(text);
  const address = pdfium.allocate(bytes.length + 1);
  try {
    pdfium.heap().set(bytes, address);
    return call(address);
  } finally {
    pdfium.release(address);
  }
}
