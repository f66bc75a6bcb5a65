import type { Claim } from "./claim.ts";

const picture = {
  format: "image",
  toldBy: "content",
  parts: ["image", "text"],
  word: { text: "4821", origin: "ocr", place: "box" },
  pages: { each: "the picture", count: 1 },
  limits: { maxBytes: 20, maxPixels: 100 },
} as const;

/** Pictures, most of them as ImageMagick and libheif write them. */
export const pictures: readonly Claim[] = [
  ...(
    [
      ["JPEG", "image-jpeg-progressive/locker.jpg", "image/jpeg"],
      ["CMYK JPEG", "image-jpeg-cmyk/locker.jpg", "image/jpeg"],
      ["BMP", "image-bmp/locker.bmp", "image/bmp"],
      ["ICO", "image-ico/locker.ico", "image/x-icon"],
      ["AVIF", "image-avif/locker.avif", "image/avif"],
      ["HEIC", "image-heic/locker.heic", "image/heic"],
    ] as const
  ).map(([kind, fixture, mediaType]) => ({ ...picture, kind, fixture, mediaType })),
  ...(
    [
      ["PNG", "note-png/note.png", "image/png"],
      ["WebP", "note-webp/note.webp", "image/webp"],
      ["SVG", "note-svg/note.svg", "image/svg+xml"],
    ] as const
  ).map(([kind, fixture, mediaType]) => ({
    ...picture,
    kind,
    fixture,
    mediaType,
    word: { ...picture.word, text: "7731" },
  })),
  {
    ...picture,
    kind: "GIF",
    fixture: "image-gif-moving/locker.gif",
    mediaType: "image/gif",
    pages: { each: "the first frame", count: 1 },
  },
  {
    ...picture,
    kind: "moving WebP",
    fixture: "image-webp-moving/locker.webp",
    mediaType: "image/webp",
    pages: { each: "the first frame", count: 1 },
  },
  {
    ...picture,
    kind: "TIFF",
    fixture: "tiff-three-pages/readings.tiff",
    mediaType: "image/tiff",
    word: { ...picture.word, text: "sheet:" },
    pages: { each: "a page", count: 3 },
    limits: { ...picture.limits, maxPages: 1 },
  },
];
