/** Ends itself with code 7 while a picture is read: `node end-while-reading.ts MILLISECONDS`, counted from the start of the reading. */
import process from "node:process";
import { makeOcrSlot } from "../../src/ocr/ocr-slot.ts";

const width = 900;
const height = 700;
const data = new Uint8Array(width * height * 3).fill(255);
// Strokes in rows, as print has them, keep both networks busy.
for (let y = 0; y < height; y += 1)
  for (let x = 20; x < width - 20; x += 1)
    if (y % 28 < 14 && (x * 7 + y) % 11 < 5) data.fill(0, (y * width + x) * 3, (y * width + x) * 3 + 3);

void makeOcrSlot()
  .read({ width, height, data }, undefined)
  .catch(() => undefined);
setTimeout(() => process.exit(7), Number(process.argv[2]));
