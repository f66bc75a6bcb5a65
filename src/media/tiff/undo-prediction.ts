import type { TiffSamples } from "./describe-samples.ts";
import type { TiffRows } from "./read-tiff-rows.ts";

interface Run {
  /** Bytes of a sample. */
  readonly each: number;
  /** Samples that follow each other in a row for one pixel. */
  readonly inRow: number;
  readonly isLittleEndian: boolean;
}

/** Bytes of all samples stand together, the most significant ones first, each the difference to the one before. */
function undoFloat(run: Uint8Array, { each, inRow, isLittleEndian }: Run): void {
  for (let at = inRow; at < run.length; at += 1) run[at] = run[at]! + run[at - inRow]!;
  const sorted = run.slice();
  const count = run.length / each;
  for (let sample = 0; sample < count; sample += 1)
    for (let byte = 0; byte < each; byte += 1)
      run[sample * each + (isLittleEndian ? each - 1 - byte : byte)] = sorted[byte * count + sample]!;
}

function undoDifferences(run: Uint8Array, { each, inRow, isLittleEndian: isLittle }: Run): void {
  const view = new DataView(run.buffer, run.byteOffset, run.byteLength);
  for (let at = inRow * each; at + each <= run.length; at += each) {
    const before = at - inRow * each;
    if (each === 1) run[at] = run[at]! + run[before]!;
    else if (each === 2)
      view.setUint16(at, view.getUint16(at, isLittle) + view.getUint16(before, isLittle), isLittle);
    else if (each === 4)
      view.setUint32(at, view.getUint32(at, isLittle) + view.getUint32(before, isLittle), isLittle);
    else
      view.setBigUint64(at, view.getBigUint64(at, isLittle) + view.getBigUint64(before, isLittle), isLittle);
  }
}

/** Turns the differences that some writers store for better packing back into samples, in place. */
export function undoPrediction(
  { bytes, rowBytes }: TiffRows,
  { bits, samples, isPlanar, predictor, runPixels }: TiffSamples,
  isLittleEndian: boolean,
): void {
  if (predictor === 1 || bits % 8 !== 0) return;
  const run = { each: bits / 8, inRow: isPlanar ? 1 : samples, isLittleEndian };
  const runBytes = runPixels * run.inRow * run.each;
  for (let row = 0; row < bytes.length; row += rowBytes)
    for (let at = row; at + runBytes <= row + rowBytes; at += runBytes) {
      const part = bytes.subarray(at, at + runBytes);
      if (predictor === 3) undoFloat(part, run);
      else undoDifferences(part, run);
    }
}
