import { availableParallelism } from "node:os";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { PixelImage, PixelReader } from "../ports/pixel-reader.ts";
import { makeOcrSlot } from "./ocr-slot.ts";
import type { OcrSlot } from "./ocr-slot.ts";

/** Each thread holds networks of its own and what they work on, a few hundred megabytes. */
const maxSlots = 2;
const slots: OcrSlot[] = [];

/** A slot that rests; else a new one while there are free cores; else the one with the least to do. */
function pickSlot(): OcrSlot {
  const idlest = slots.toSorted((one, other) => one.waiting - other.waiting)[0];
  const most = Math.min(maxSlots, availableParallelism());
  if (idlest && (idlest.waiting === 0 || slots.length >= most)) return idlest;
  const slot = makeOcrSlot();
  slots.push(slot);
  return slot;
}

/**
 * Reads the words of a picture in a worker thread that starts at first use, keeps its networks loaded and never keeps the
 * process alive; pictures that come at once share two of them. Rejects with the signal's reason when aborted, with
 * `options.missing-package` where the OCR library cannot be loaded, with `input.corrupt` where the pixels are not what `width`
 * and `height` say, with `input.timeout` where a picture takes longer than pages do.
 */
export const readPixels: PixelReader = async (image, signal) => {
  signal?.throwIfAborted();
  checkImage(image);
  return await pickSlot().read(image, signal);
};

function checkImage({ data, width, height }: PixelImage): void {
  if (Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0) {
    if (data.length === width * height * 3) return;
  }
  throw new GleanerError("input.corrupt", {
    what: "Cannot read a picture",
    seen: `${data.length} bytes are not ${width} x ${height} pixels of three bytes`,
    hint: "Hand over raw RGB without padding.",
  });
}
