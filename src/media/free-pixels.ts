/**
 * Gives the memory of pixels back at once. Left to the collector, the pages of a document pile up until it walks through the whole
 * heap for them, again and again. The pixels cannot be read any more, and nobody else may hold a view of their buffer.
 */
export function freePixels({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}
