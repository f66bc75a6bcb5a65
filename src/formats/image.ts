import type { BytesFormat } from "../ports/format.ts";
import { openBitmap } from "./image/open-bitmap.ts";
import { openDrawing } from "./image/open-drawing.ts";
import { openHeif } from "./image/open-heif.ts";
import { openPicture } from "./image/open-picture.ts";
import { openTiff } from "./image/open-tiff.ts";

/** Types that take a way of their own; all others are decoded by the image engine. */
const ways: Readonly<Record<string, BytesFormat["open"]>> = {
  "image/svg+xml": openDrawing,
  "image/tiff": openTiff,
  "image/bmp": openBitmap,
  "image/x-ms-bmp": openBitmap,
  "image/x-icon": openBitmap,
  "image/vnd.microsoft.icon": openBitmap,
  "image/heic": openHeif,
  "image/heif": openHeif,
  "image/heic-sequence": openHeif,
  "image/heif-sequence": openHeif,
};

/** Photos, scans, screenshots and drawings; a TIFF of many pages has a page for each picture. */
const image: BytesFormat = {
  id: "image",
  mediaTypes: [
    "image/jpeg",
    "image/png",
    "image/apng",
    "image/webp",
    "image/gif",
    "image/avif",
    ...Object.keys(ways),
  ],
  open: (input, context) => (ways[input.mediaType] ?? openPicture)(input, context),
};
export default image;
