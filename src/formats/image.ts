import type { Format } from "../ports/format.ts";
import { openPicture } from "./image/open-picture.ts";

/** Photos, scans and screenshots; a TIFF of many pages has a page for each picture. */
const image: Format = {
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
  ],
  open: openPicture,
};
export default image;
