import { foldText } from "../../values/fold-text.ts";

/** A word for comparison, without the marks around it. */
export const foldWord = (text: string): string =>
  foldText(text, "ocr").text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, "");
