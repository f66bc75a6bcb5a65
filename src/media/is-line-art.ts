/** Rows that are looked at: every so many-th. */
const rowStep = 16;
/**
 * Share of neighbouring pixels of one and the same colour from which a picture is print, a drawing or a screenshot. From there on
 * a PNG has at most half as many bytes again as a JPEG (from half down); below, scans take twice as many and more.
 */
const minFlat = 0.9;

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Whether a picture is drawn rather than photographed or scanned: grain lets hardly any two neighbours be alike. */
export function isLineArt(data: Uint8Array, { width, height, channels }: Shape): boolean {
  let alike = 0;
  let pairs = 0;
  for (let row = 0; row < height; row += rowStep) {
    const end = (row + 1) * width * channels;
    for (let at = row * width * channels + channels; at < end; at += channels) {
      let isAlike = 1;
      for (let channel = 0; channel < channels; channel += 1)
        if (data[at + channel] !== data[at + channel - channels]) isAlike = 0;
      alike += isAlike;
      pairs += 1;
    }
  }
  return pairs > 0 && alike >= minFlat * pairs;
}
