import type { readCatalogue as readCatalogueNow } from "../registry/read-catalogue.ts";

/**
 * The option `gateways` with what `gleaner models --refresh` has read: prices, limits and levers as the gateways
 * themselves state them. The library never looks into that file of itself: pass what this gives to `extract`. A
 * catalogue of another base address than the one in use is left out. Throws `input.corrupt` and `input.unreadable`.
 */
export const readCatalogue: typeof readCatalogueNow = async (options) =>
  (await import("../registry/read-catalogue.ts")).readCatalogue(options);
