import { expect, it } from "vitest";
import { freePixels } from "../../src/media/free-pixels.ts";

it("gives the memory back, once and for all", () => {
  const pixels = new Uint8Array(3000).fill(7);
  const { buffer } = pixels;
  freePixels(pixels);
  expect([pixels.length, buffer.byteLength, buffer.detached]).toEqual([0, 0, true]);
  expect(() => freePixels(pixels)).not.toThrow();
});

it("leaves memory that is shared between threads alone", () => {
  const pixels = new Uint8Array(new SharedArrayBuffer(16)).fill(7);
  freePixels(pixels);
  expect(pixels[15]).toBe(7);
});
