import type { extract as extractNow } from "../extract.ts";
import { loadOnce } from "../values/load-once.ts";

const loadLine = loadOnce(() => import("../extract.ts"));

/**
 * One document to typed, checked JSON with the place of every value. Machine-readable data comes first, then the models
 * of the chain, in the order that the route gives, each until its answer is valid or its attempts are used up. Throws `GleanerError` with all attempts,
 * their usage and the best partial result where no valid answer came; an abort throws the reason of `signal`.
 */
export const extract: typeof extractNow = async (source, options) =>
  (await loadLine()).extract(source, options);
