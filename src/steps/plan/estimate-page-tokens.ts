import type { PartCapability } from "../../ports/capabilities.ts";
import type { Shape } from "./limit-edge.ts";

/** Pixels behind one token of a picture: the densest count among the models in use. */
const pixelsPerToken = 750;
/** Of a page of a file that the model opens itself: its picture and what it adds. */
const tokensOfOpenedPage = 1800;

/** Tokens of a page, or a region, sent as a picture with this longest side, or, without one, inside its file. */
export function estimatePageTokens(
  capability: PartCapability,
  page: Shape | undefined,
  maxEdge?: number,
): number {
  if (capability.tokensEach !== undefined) return capability.tokensEach;
  if (maxEdge === undefined || !page) return tokensOfOpenedPage;
  const longest = Math.max(page.width, page.height);
  const share = longest > 0 ? Math.min(page.width, page.height) / longest : 1;
  // A picture is never enlarged; a page in points always can be.
  const edge = page.unit === "pixel" && longest > 0 ? Math.min(maxEdge, longest) : maxEdge;
  const { tile } = capability;
  if (!tile) return Math.ceil((edge * edge * share) / pixelsPerToken);
  const count = Math.ceil(edge / tile.edge) * Math.ceil(Math.round(edge * share) / tile.edge);
  return Math.max(tile.least ?? 0, (tile.base ?? 0) + Math.max(1, count) * tile.tokens);
}
