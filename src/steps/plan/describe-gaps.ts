import type { Document } from "../../document/document.ts";
import type { Warning } from "../../document/warning.ts";
import type { Packed } from "./pack-units.ts";
import type { PageUnit } from "./page-unit.ts";

const pagesOf = (count: number): string => (count === 1 ? "1 page" : `${count} pages`);

function warn(
  code: string,
  units: readonly PageUnit[],
  document: Document,
  tell: (pages: string) => string,
): Warning[] {
  return document.files.flatMap((_, file) => {
    const here = units.filter((unit) => unit.file === file);
    if (here.length === 0) return [];
    const pages = here.flatMap((unit) => unit.pages);
    const pageNumber = pages.length === 1 ? document.pages[pages[0] ?? -1]?.pageNumber : undefined;
    return [
      {
        code,
        message: tell(pagesOf(Math.max(1, pages.length))),
        file,
        ...(pageNumber === undefined ? {} : { pageNumber }),
      },
    ];
  });
}

/** Says, once for each file, what a model does not get to see of it, or only at second hand. */
export function describeGaps(packed: readonly Packed[], document: Document): Warning[] {
  const all = packed.flatMap(({ units }) => units);
  const lost = all.filter(({ unit, way }) => !way && !unit.isBlank).map(({ unit }) => unit);
  const isSound = ({ pages }: PageUnit): boolean =>
    pages.length > 0 && pages.every((index) => document.pages[index]?.unit === "none");
  const missing = lost.filter((unit) => !isSound(unit));
  const unheard = lost.filter((unit) => isSound(unit));
  const written = all.filter(({ way }) => way?.isSoundless).map(({ unit }) => unit);
  // A picture is sent as one; of anything else pictures are what is left where the file itself is not taken.
  const isPicture = ({ file }: PageUnit): boolean =>
    document.files[file]?.mediaType.startsWith("image/") ?? true;
  const drawn = all
    .filter(({ unit, way }) => way?.recipes.some(({ type }) => type === "image") && !isPicture(unit))
    .map(({ unit }) => unit);
  const second = all.filter(({ way }) => way?.isOcrOnly).map(({ unit }) => unit);
  return [
    ...warn(
      "plan.page-not-sent",
      missing,
      document,
      (pages) => `The model cannot take what is on ${pages}: no picture, and no text was read.`,
    ),
    ...warn(
      "plan.pictures-sent",
      drawn,
      document,
      (pages) => `The model does not take the file itself, or not as large: it gets pictures of ${pages}.`,
    ),
    ...warn(
      "plan.ocr-text-sent",
      second,
      document,
      (pages) =>
        `The model takes no pictures: of ${pages} it gets only the text that was read from the pixels.`,
    ),
    ...warn(
      "plan.sound-not-sent",
      unheard,
      document,
      (pages) => `The model cannot hear the sound of ${pages}, and nobody wrote down what is said in it.`,
    ),
    ...warn(
      "plan.transcript-sent",
      written,
      document,
      (pages) => `The model does not hear the sound of ${pages}: it gets only what was written down of it.`,
    ),
  ];
}
