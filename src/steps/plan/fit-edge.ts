import type { PartCapability } from "../../ports/capabilities.ts";
import { limitEdge } from "./limit-edge.ts";
import type { Shape } from "./limit-edge.ts";

/** A picture is shrunk this far, and no further, to spare a row of tiles that it would hardly fill. */
const leastShrink = 0.88;

/**
 * The longest side at which a picture is sent: what the model gains from, or a little less where that saves whole rows of the
 * tiles that it counts.
 */
export function fitEdge(shape: Shape, capability: PartCapability): number {
  const limit = limitEdge(shape, capability);
  const { tile } = capability;
  const longest = Math.max(shape.width, shape.height);
  const shortest = Math.min(shape.width, shape.height);
  if (!tile || shortest <= 0) return limit;
  const whole = shape.unit === "pixel" ? Math.min(limit, longest) : limit;
  const ratio = longest / shortest;
  const countTiles = (edge: number): number =>
    Math.ceil(edge / tile.edge) * Math.ceil(Math.round(edge / ratio) / tile.edge);
  const candidates = [
    Math.floor(whole / tile.edge) * tile.edge,
    Math.floor(Math.floor(whole / ratio / tile.edge) * tile.edge * ratio),
  ].filter((edge) => edge >= leastShrink * whole);
  const best = [whole, ...candidates].toSorted((a, b) => countTiles(a) - countTiles(b) || b - a)[0];
  return best === undefined || best === whole ? limit : best;
}
