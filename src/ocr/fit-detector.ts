/** Pixels; a smaller short side is enlarged up to it where the area allows. */
const minShortSide = 736;
const maxLongSide = 3_200;
/** The network halves its input five times. */
const multiple = 32;

/**
 * Size of the detector's input for a picture of the given size, of at most `maxArea` pixels: by area, not by its long
 * side, so that the letters of a long receipt stay legible.
 */
export function fitDetector(
  width: number,
  height: number,
  maxArea: number,
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
