import type { PageText } from "../document/page-text.ts";
import type { PlannedRequest } from "../document/plan.ts";
import { cutPageText } from "../layout/cut-page-text.ts";

/** The words of what a request showed: of its pages, and of what led up to them. Nothing else can be behind its answer. */
export function shownTexts({ pages, recipes }: PlannedRequest, texts: readonly PageText[]): PageText[] {
  const isPart = recipes.some((recipe) => recipe.type === "text" && recipe.excerpt === "part");
  return texts.flatMap((text) => {
    const isOwn = pages.includes(text.page);
    const spans = recipes.flatMap((recipe) =>
      recipe.type === "text" && recipe.page === text.page ? (recipe.spans ?? []) : [],
    );
    const tail = recipes.find(
      (recipe) => recipe.type === "image" && recipe.page === text.page && recipe.excerpt === "tail",
    );
    if (isOwn && !(isPart && spans.length > 0)) return [text];
    if (spans.length > 0) return [cutPageText(text, { spans })];
    if (tail?.type === "image" && tail.region) return [cutPageText(text, { from: tail.region.y })];
    return [];
  });
}
