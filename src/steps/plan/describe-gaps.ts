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
    const pageNumber = here.length === 1 ? document.pages[here[0]?.page ?? -1]?.pageNumber : undefined;
    return [
      {
        code,
        message: tell(pagesOf(here.length)),
        file,
        ...(pageNumber === undefined ? {} : { pageNumber }),
      },
    ];
  });
}

/** Says, once for each file, what a model does not get to see of it, or only at second hand. */
export function describeGaps(packed: readonly Packed[], document: Document): Warning[] {
  const all = packed.flatMap(({ units }) => units);
  const missing = all.filter(({ unit, way }) => !way && !unit.isBlank).map(({ unit }) => unit);
  const second = all.filter(({ way }) => way?.isOcrOnly).map(({ unit }) => unit);
  return [
    ...warn(
      "plan.page-not-sent",
      missing,
      document,
      (pages) => `The model cannot take what is on ${pages}: no picture, and no text was read.`,
    ),
    ...warn(
      "plan.ocr-text-sent",
      second,
      document,
      (pages) =>
        `The model takes no pictures: of ${pages} it gets only the text that was read from the pixels.`,
    ),
  ];
}
