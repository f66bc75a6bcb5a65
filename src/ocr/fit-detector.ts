/** Pixels that the detector looks at: an A4 page with a long side of 1,280. By area, so that long receipts keep legible letters. */
const maxArea = 1_180_000;
/** Pixels; a smaller short side is enlarged up to it where the area allows. */
const minShortSide = 736;
const maxLongSide = 3_200;
/** The network halves its input five times. */
const multiple = 32;

/** Size of the detector's input for a picture of the given size. */
export function fitDetector(
  width: number,
  height: number,
): { readonly width: number; readonly height: number } {
  const enlarge = Math.max(1, minShortSide / Math.min(width, height));
  const scale = Math.min(
    enlarge,
    Math.sqrt(maxArea / (width * height)),
    maxLongSide / Math.max(width, height),
  );
  const fit = (side: number): number => Math.max(multiple, Math.round((side * scale) / multiple) * multiple);
  return { width: fit(width), height: fit(height) };
}
