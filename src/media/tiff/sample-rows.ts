import type { TiffSamples } from "./describe-samples.ts";
import type { TiffRows } from "./read-tiff-rows.ts";

/** A number of `bits` bits that begins at a bit of the row. */
function readBits(view: DataView, bit: number, bits: number): number {
  let value = 0;
  for (let at = bit; at < bit + bits; at += 1)
    value = value * 2 + ((view.getUint8(at >> 3) >> (7 - (at & 7))) & 1);
  return value;
}

function chooseReader(
  view: DataView,
  { bits, format }: TiffSamples,
  isLittle: boolean,
): (row: number, index: number) => number {
  if (format === "float" && bits === 32) return (row, index) => view.getFloat32(row + index * 4, isLittle);
  if (format === "float") return (row, index) => view.getFloat64(row + index * 8, isLittle);
  if (bits === 8) return (row, index) => view.getUint8(row + index);
  if (bits === 16) return (row, index) => view.getUint16(row + index * 2, isLittle);
  if (bits === 32) return (row, index) => view.getUint32(row + index * 4, isLittle);
  return (row, index) => readBits(view, row * 8 + index * bits, bits);
}

/** Reads rows of samples: fills `into` with those of one row, pixel by pixel, extra ones included. */
export function sampleRows(
  { bytes, rowBytes }: TiffRows,
  found: TiffSamples,
  isLittleEndian: boolean,
): (row: number, into: Float64Array) => void {
  const { width, height, samples, isPlanar } = found;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = chooseReader(view, found, isLittleEndian);
  if (!isPlanar)
    return (row, into) => {
      for (let index = 0; index < width * samples; index += 1) into[index] = read(row * rowBytes, index);
    };
  return (row, into) => {
    for (let plane = 0; plane < samples; plane += 1)
      for (let x = 0; x < width; x += 1)
        into[x * samples + plane] = read((plane * height + row) * rowBytes, x);
  };
}
