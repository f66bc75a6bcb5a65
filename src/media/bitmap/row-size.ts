/** Bytes of a stored row: rows end on four bytes. */
export function rowSize(width: number, bits: number): number {
  return Math.ceil((width * bits) / 32) * 4;
}
