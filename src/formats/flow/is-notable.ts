/** Smaller pictures are logos, buttons and rules: in pixels. */
const minSide = 200;
const minArea = 200_000;

/** Whether a picture inside a document may be a page of its own, such as a pasted scan; false for logos and icons. */
export async function isNotable(bytes: Uint8Array): Promise<boolean> {
  try {
    const { readHeader } = await import("../../media/read-header.ts");
    const { width, height } = await readHeader(bytes, 0);
    return Math.min(width, height) >= minSide && width * height >= minArea;
  } catch {
    // Whether it can be read is found out where it is opened.
    return bytes.byteLength > 50_000;
  }
}
