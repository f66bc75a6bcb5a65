import type { BytesFormat } from "../ports/format.ts";
import { openDrawing } from "./image/open-drawing.ts";
import { openPicture } from "./image/open-picture.ts";

const drawing = "image/svg+xml";

/** Photos, scans, screenshots and drawings; a TIFF of many pages has a page for each picture. */
const image: BytesFormat = {
  id: "image",
  mediaTypes: [
    "image/jpeg",
    "image/png",
    "image/apng",
    "image/webp",
    "image/gif",
    "image/tiff",
    "image/avif",
    "image/heif",
    drawing,
  ],
  open: (input, context) => (input.mediaType === drawing ? openDrawing : openPicture)(input, context),
};
export default image;
