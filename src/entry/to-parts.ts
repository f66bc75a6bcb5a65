import type { toParts as toPartsNow } from "../to-parts.ts";

/**
 * A document as parts that can be handed to a model: text as text, files as they are where that is taken, else pictures of their
 * pages. Throws `plan.unsupported` where a file can take none of the forms, and `options.invalid`.
 */
export const toParts: typeof toPartsNow = async (document, options) =>
  (await import("../to-parts.ts")).toParts(document, options);
