import * as fc from "fast-check";
import { expect, it } from "vitest";
import { sampleImage } from "../../src/ocr/sample-image.ts";

const width = 9;
const height = 7;
const image = {
  width,
  height,
  data: Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 97) % 256),
};

/** Every number between hardly and strongly: too little to move a point by a part of a pixel that anybody sees. */
const nearlyNothing = 1e-13;

it("draws a picture the same whether its map is straight or turned by next to nothing", () => {
  const numbers = fc.double({ min: -4, max: 12, noNaN: true });
  const scales = fc.double({ min: 0.2, max: 5, noNaN: true });
  fc.assert(
    fc.property(scales, scales, numbers, numbers, (a, e, c, f) => {
      const straight = sampleImage(image, { a, b: 0, c, d: 0, e, f }, 6, 5);
      const turned = sampleImage(image, { a, b: nearlyNothing, c, d: nearlyNothing, e, f }, 6, 5);
      const differences = straight.data.map((value, index) => Math.abs(value - turned.data[index]!));
      expect(Math.max(...differences)).toBeLessThanOrEqual(1);
    }),
  );
});

it("copies a picture whose map changes nothing, and averages what shrinks to a pixel", () => {
  const same = sampleImage(image, { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 }, width, height);
  expect(same.data).toEqual(image.data);
  const two = {
    width: 2,
    height: 2,
    data: Uint8Array.from([0, 100, 10, 100, 100, 30, 0, 100, 50, 100, 100, 90]),
  };
  const shrunk = sampleImage(two, { a: 2, b: 0, c: 0, d: 0, e: 2, f: 0 }, 1, 1);
  expect([...shrunk.data]).toEqual([50, 100, 45]);
});
