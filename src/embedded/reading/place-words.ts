import type { PageText } from "../../document/page-text.ts";
import type { Page } from "../../document/page.ts";
import { turnBox } from "../../layout/turn-box.ts";
import { layOutText } from "./lay-out-text.ts";
import type { PlacedWord } from "./placed-word.ts";

/** Words of a page in page units. A text without boxes stands on a grid of characters. */
export function placeWords(text: PageText, page: Page | undefined): PlacedWord[] {
  const turn = text.turn ?? 0;
  const isOnSide = turn === 90 || turn === 270;
  const pageWidth = page?.width ? page.width : 612;
  const pageHeight = page?.height ? page.height : 792;
  const [width, height] = isOnSide ? [pageHeight, pageWidth] : [pageWidth, pageHeight];
  if (!text.words.some((word) => word.box)) return layOutText(text);
  const placed: PlacedWord[] = [];
  text.words.forEach((word, index) => {
    if (!word.box || word.text.trim() === "") return;
    const common = {
      page: text.page,
      index,
      text: word.text,
      line: word.line,
      block: text.lines[word.line]?.block ?? 0,
      bold: word.bold ?? false,
      confidence: word.confidence ?? 1,
    };
    const { x, y, width: w, height: h } = turnBox(word.box, turn);
    const size = Math.min(h * height, (word.fontSize ?? h) * height * 1.4);
    placed.push({
      ...common,
      left: x * width,
      top: y * height,
      right: (x + w) * width,
      bottom: (y + h) * height,
      size,
      start: 0,
      end: 0,
    });
  });
  return placed;
}
