/** A reader of one channel: the whole pixel as a number to 0..255. */
export function readChannel(mask: number, otherwise: number): (pixel: number) => number {
  if (mask === 0) return () => otherwise;
  let shift = 0;
  while (((mask >>> shift) & 1) === 0) shift += 1;
  const most = mask >>> shift;
  if (most === 0xff) return (pixel) => (pixel >>> shift) & 0xff;
  return (pixel) => Math.round(((((pixel & mask) >>> 0) >>> shift) * 255) / most);
}
