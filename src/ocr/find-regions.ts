import type { Region } from "./region.ts";

/** Probability above which a pixel is text. */
const threshold = 0.3;
/** Mean probability that a region needs. */
const minProbability = 0.5;
/** Pixels; thinner regions are specks and rules. */
const minThickness = 3;

/** Connected patches (over all eight neighbours) of a probability map, from top to bottom. */
export function findRegions(map: Float32Array, width: number, height: number): Region[] {
  const seen = new Uint8Array(width * height);
  const stack: number[] = [];
  const regions: Region[] = [];
  for (let start = 0; start < map.length; start += 1) {
    if (seen[start] === 1 || map[start]! <= threshold) continue;
    const members: number[] = [];
    seen[start] = 1;
    stack.push(start);
    for (let pixel = stack.pop(); pixel !== undefined; pixel = stack.pop()) {
      members.push(pixel);
      const column = pixel % width;
      const row = (pixel - column) / width;
      for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x += 1) {
          const neighbour = y * width + x;
          if (seen[neighbour] === 1 || map[neighbour]! <= threshold) continue;
          seen[neighbour] = 1;
          stack.push(neighbour);
        }
      }
    }
    const region = measure(members, map, width);
    const rows = region.starts.length;
    const columns = Math.max(...region.ends) - Math.min(...region.starts);
    if (Math.min(rows, columns) >= minThickness && region.probability >= minProbability) regions.push(region);
  }
  return regions;
}

function measure(members: readonly number[], map: Float32Array, width: number): Region {
  let probability = 0;
  let sumX = 0;
  let sumY = 0;
  let top = Infinity;
  let bottom = -1;
  for (const pixel of members) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    probability += map[pixel]!;
    sumX += x + 0.5;
    sumY += y + 0.5;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const area = members.length;
  const centerX = sumX / area;
  const centerY = sumY / area;
  const starts = Array.from({ length: bottom - top + 1 }, () => Infinity);
  const ends = starts.map(() => 0);
  let varianceX = 0;
  let varianceY = 0;
  let covariance = 0;
  for (const pixel of members) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    varianceX += (x + 0.5 - centerX) ** 2;
    varianceY += (y + 0.5 - centerY) ** 2;
    covariance += (x + 0.5 - centerX) * (y + 0.5 - centerY);
    if (x < starts[y - top]!) starts[y - top] = x;
    if (x + 1 > ends[y - top]!) ends[y - top] = x + 1;
  }
  return {
    area,
    probability: probability / area,
    centerX,
    centerY,
    varianceX: varianceX / area,
    varianceY: varianceY / area,
    covariance: covariance / area,
    top,
    starts,
    ends,
  };
}
