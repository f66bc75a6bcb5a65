/** Bytes too many between two parts are lost on nobody; all else that a decoder calls corrupt are pixels that it had to guess. */
const lostPixels = /corrupt jpeg data: (?!\d+ extraneous)/iu;

/** Whether what the engine threw where it was to fail at a warning says that pixels in the midst of a JPEG are lost. */
export function tellsOfLostPixels(error: unknown): boolean {
  return error instanceof Error && lostPixels.test(error.message);
}
