import type { Reading, Segment } from "../reading/reading.ts";

/** Lines under each other with the same left edge (or the same middle) and no gap: an address, a letterhead. */
export interface Block {
  readonly page: number;
  readonly segments: readonly Segment[];
}

/** Blocks of the whole document, in reading order of their first lines. */
export function findBlocks(reading: Reading): Block[] {
  const blocks: Segment[][] = [];
  let open: Segment[][] = [];
  let row = -1;
  for (const segment of reading.segments) {
    if (segment.row !== row) open = open.filter((block) => mayGoOn(block.at(-1)!, segment));
    row = segment.row;
    const home = open.findLast((block) => follows(block.at(-1)!, segment) && !isParted(block, segment));
    if (home) {
      home.push(segment);
      continue;
    }
    const block = [segment];
    blocks.push(block);
    open.push(block);
  }
  return blocks.map((segments) => ({ page: segments[0]!.page, segments }));
}

/** False where even a tall line further down would be too far away. */
function mayGoOn(last: Segment, { page, top, size }: Segment): boolean {
  return last.page === page && top - last.bottom < 4 * Math.max(last.bottom - last.top, last.size, size);
}

/** An empty line, where those before stand closer. */
const emptyLine = 1.7;

/** True for a line further down than those before stand apart: another address begins behind an empty line. */
function isParted(block: readonly Segment[], next: Segment): boolean {
  const [before, last] = block.slice(-2);
  if (!before || !last || last.row - before.row !== 1 || next.row - last.row !== 1) return false;
  const isAlike = [before, next].every(({ size }) => Math.abs(size / last.size - 1) < 0.15);
  return isAlike && next.top - last.top > emptyLine * (last.top - before.top);
}

function follows(above: Segment, below: Segment): boolean {
  if (above.page !== below.page || above.row >= below.row) return false;
  const height = Math.min(above.bottom - above.top, below.bottom - below.top);
  const gap = below.top - above.bottom;
  if (gap > 1.1 * Math.max(height, 0.6 * above.size) || gap < -0.6 * height) return false;
  const unit = Math.max(above.size, below.size);
  const sameLeft = Math.abs(above.left - below.left) < 0.8 * unit;
  const sameMiddle = Math.abs((above.left + above.right) / 2 - (below.left + below.right) / 2) < 1.2 * unit;
  const sameRight = Math.abs(above.right - below.right) < 0.5 * unit;
  return sameLeft || sameMiddle || sameRight;
}
