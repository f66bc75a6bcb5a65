import { thumbnailSize } from "../../media/ffmpeg/thumbnail-size.ts";

const columns = 9;
const rows = 8;

function meanOf(thumbnail: Uint8Array, column: number, row: number): number {
  const width = thumbnailSize.width / columns;
  const height = thumbnailSize.height / rows;
  let sum = 0;
  for (let y = row * height; y < (row + 1) * height; y += 1)
    for (let x = column * width; x < (column + 1) * width; x += 1)
      sum += thumbnail[y * thumbnailSize.width + x] ?? 0;
  return sum / (width * height);
}

/** 64 bits of a small grey picture: whether each of nine by eight fields is lighter than the next one in its row. */
export function differenceHash(thumbnail: Uint8Array): bigint {
  let hash = 0n;
  for (let row = 0; row < rows; row += 1) {
    let left = meanOf(thumbnail, 0, row);
    for (let column = 1; column < columns; column += 1) {
      const right = meanOf(thumbnail, column, row);
      hash = (hash << 1n) | (left > right ? 1n : 0n);
      left = right;
    }
  }
  return hash;
}
