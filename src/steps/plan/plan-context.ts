import type { Document } from "../../document/document.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Recipe } from "../../document/recipe.ts";
import type { Span } from "../../document/span.ts";
import { findTableHead } from "../../layout/find-table-head.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";
import type { Packed } from "./pack-units.ts";

/** Lines of the page before that are shown again. */
const tailLines = 12;
/** Pages back on which the header of a table is looked for. */
const pagesBack = 3;
/** Share of the page before, from its foot, that is shown again as a picture. */
const tailShare = 0.25;

export interface Context {
  readonly recipes: readonly Recipe[];
  readonly tokens: number;
  readonly mediaTokens: number;
}

interface ContextInput {
  readonly before: Packed;
  readonly after: Packed;
  readonly document: Document;
  readonly texts?: ReadonlyMap<number, PageText>;
  /** Tokens that it may come to. */
  readonly room: number;
  /** Another picture fits into the request. */
  readonly mayAddPicture: boolean;
}

const pagesOf = ({ units }: Packed): number[] => units.flatMap(({ unit }) => unit.pages);

function tailOf({ text, lines }: PageText, room: number): Span | undefined {
  let span: Span | undefined;
  for (const line of lines.slice(-tailLines).toReversed()) {
    const longer = { start: line.span.start, end: Math.max(line.span.end, span?.end ?? 0) };
    if (estimateTokens(text.slice(longer.start, longer.end)) > room) break;
    span = longer;
  }
  return span;
}

/** The foot of the last page before, as it was sent there. */
function pictureTail({ before }: ContextInput, page: number): Recipe | undefined {
  const recipe = before.units
    .flatMap(({ way }) => way?.recipes ?? [])
    .findLast((each) => each.type === "image" && each.page === page);
  if (recipe?.type !== "image" || recipe.region) return undefined;
  return {
    ...recipe,
    region: { x: 0, y: 1 - tailShare, width: 1, height: tailShare },
    excerpt: "tail",
  };
}

/**
 * What leads up to the pages of a request and is shown with them: the header of a table that goes on, and the end of the page before, so
 * that rows and sentences cut by the page are whole on one side. Empty where another file begins, or pages between were not asked for.
 */
export function planContext(input: ContextInput): Context {
  const { before, after, document, texts, room, mayAddPicture } = input;
  const none: Context = { recipes: [], tokens: 0, mediaTokens: 0 };
  const [last, next] = [pagesOf(before).at(-1), pagesOf(after)[0]];
  if (last === undefined || next === undefined || next - last > 1 || next < last) return none;
  const { file, time, unit } = document.pages[last] ?? {};
  if (file !== document.pages[next]?.file || time) return none;
  const own = texts?.get(last);
  const recipes: Recipe[] = [];
  let [tokens, mediaTokens] = [0, 0];
  const add = (page: number, spans: readonly Span[], excerpt: "head" | "tail"): void => {
    const { text } = texts?.get(page) ?? { text: "" };
    const cost = estimateTokens(spans.map(({ start, end }) => text.slice(start, end)).join("\n")) + 40;
    if (tokens + cost > room) return;
    tokens += cost;
    recipes.push({ type: "text", page, spans, excerpt });
  };
  const earlier = document.pages
    .slice(Math.max(0, last + 1 - pagesBack), last + 1)
    .flatMap((page) => (page.file === file ? (texts?.get(page.index) ?? []) : []));
  const head = findTableHead(earlier, last === next ? undefined : texts?.get(next));
  if (head) add(head.page, head.spans, "head");
  if (last === next) return { recipes, tokens, mediaTokens };
  const tail = own && tailOf(own, room - tokens - 40);
  if (tail) add(last, [tail], "tail");
  const picture = own || unit === "none" || !mayAddPicture ? undefined : pictureTail(input, last);
  const way = before.units.find(({ unit: each }) => each.pages.includes(last))?.way;
  const cost = Math.ceil((way?.mediaTokens ?? 0) / 2);
  if (picture && tokens + cost <= room) {
    recipes.push(picture);
    tokens += cost;
    mediaTokens += cost;
  }
  return { recipes, tokens, mediaTokens };
}
