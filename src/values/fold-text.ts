import { foldSign } from "./fold-sign.ts";

/**
 * How much of the printed form is ignored. `normalized`: case, marks, width, ligatures, forms of quotes and dashes,
 * runs of white space. `ocr`: also what an OCR alphabet without `ß`, currency signs and quotes loses.
 */
export type FoldLevel = "normalized" | "ocr";

export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text` where it begins in the original; one more entry for the end. */
  readonly offsets: readonly number[];
}

/** Signs that the OCR alphabet lacks; they go without a trace, so their absence proves nothing. */
const lostByOcr = /[\p{Sc}"'¿¡©µ]/u;

/** What the signs of ASCII fold to; each to one sign. */
const plainSigns: readonly string[] = Array.from({ length: 128 }, (_, code) =>
  foldSign(String.fromCharCode(code)),
);

/** Folds a text for comparison and keeps the way back: `offsets` maps every folded unit to the original. */
export function foldText(text: string, level: FoldLevel): FoldedText {
  // A list, because asking a growing string for its end copies it each time.
  const units: string[] = [];
  const offsets: number[] = [];
  let end = 0;
  for (let index = 0; index < text.length;) {
    const plain = level === "normalized" ? plainSigns[text.charCodeAt(index)] : undefined;
    if (plain !== undefined) {
      if (plain !== " ") end = index + 1;
      if (plain !== " " || (units.length > 0 && units.at(-1) !== " ")) {
        units.push(plain);
        offsets.push(index);
      }
      index += 1;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const next = index + sign.length;
    let piece = foldSign(sign);
    if (level === "ocr") {
      if (lostByOcr.test(sign) || lostByOcr.test(piece)) piece = "";
      else if (piece === "ss") piece = "b";
      else if (piece === "s" && units.at(-1) === "s") {
        // A printed ß is read as B, and written as ss by others: all three become b.
        units[units.length - 1] = "b";
        piece = "";
        end = next;
      }
    }
    if (piece === " " && (units.length === 0 || units.at(-1) === " ")) piece = "";
    for (const unit of piece.split("")) {
      units.push(unit);
      offsets.push(index);
    }
    if (piece !== "" && piece !== " ") end = next;
    index = next;
  }
  if (units.at(-1) === " ") {
    units.pop();
    offsets.pop();
  }
  offsets.push(end);
  return { text: units.join(""), offsets };
}
