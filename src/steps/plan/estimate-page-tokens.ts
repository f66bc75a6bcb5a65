import type { Page } from "../../document/page.ts";
import type { PartCapability } from "../../ports/capabilities.ts";

/** Pixels behind one token of a picture: the densest count among the models in use. */
const pixelsPerToken = 750;
/** Of a page of a file that the model opens itself: its picture and what it adds. */
const tokensOfOpenedPage = 1800;

/** Tokens of a page sent as a picture with this longest side, or, without one, inside its file. */
export function estimatePageTokens(
  capability: PartCapability,
  page: Page | undefined,
  maxEdge?: number,
): number {
  if (capability.tokensEach !== undefined) return capability.tokensEach;
  if (maxEdge === undefined || !page) return tokensOfOpenedPage;
  const longest = Math.max(page.width, page.height);
  const share = longest > 0 ? Math.min(page.width, page.height) / longest : 1;
  // A picture is never enlarged; a page in points always can be.
  const edge = page.unit === "pixel" && longest > 0 ? Math.min(maxEdge, longest) : maxEdge;
  return Math.ceil((edge * edge * share) / pixelsPerToken);
}
