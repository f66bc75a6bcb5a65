import type { Line } from "../../src/document/line.ts";
import type { PageText } from "../../src/document/page-text.ts";

type BlockType = "heading" | "list-item" | "page-number" | "paragraph";

/** Height of the type of a page's ordinary lines. */
function usualHeight(page: PageText): number {
  const heights = page.lines.flatMap((line) => line.box?.height ?? []).sort((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? 0;
}

/** What a block of lines is, as far as its type and its place tell. */
export function nameBlock(lines: readonly Line[], text: string, page: PageText): BlockType {
  const first = lines[0]?.box;
  const atEdge = first !== undefined && (first.y < 0.08 || first.y + first.height > 0.92);
  if (atEdge && /^\D{0,8}\d{1,4}(\s*(\/|of|von|sur|de|di)\s*\d{1,4})?$/i.test(text)) return "page-number";
  if (/^([•●▪◦‣*–-]|\(?[a-z\d]{1,3}[.)])\s/iu.test(text)) return "list-item";
  const usual = usualHeight(page);
  const isLarge = usual > 0 && lines.every(({ box }) => box !== undefined && box.height > usual * 1.25);
  return isLarge && lines.length <= 3 && text.length < 160 ? "heading" : "paragraph";
}
