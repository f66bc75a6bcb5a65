import type { Extraction } from "../document/extraction.ts";
import type { OpenDocument } from "../document/open-document.ts";
import type { Schema } from "../document/schema.ts";
import { extract } from "../extract.ts";
import type { ExtractOptions } from "../options/extract-options.ts";
import { hashSettings } from "./hash-settings.ts";
import { openResultCache } from "./result-cache.ts";
import { resultKey } from "./result-key.ts";
import { reuseExtraction } from "./reuse-extraction.ts";

/** As `extract` of an open document, but what a folder of results holds of the same bytes, asked in the same way, is used again. */
export async function extractCached(
  opened: OpenDocument,
  options: ExtractOptions<Schema>,
  folder: string,
): Promise<Extraction<unknown>> {
  const cache = await openResultCache(folder);
  const { files } = opened.document;
  const { pages } = options;
  const key = resultKey({ files, settingsHash: hashSettings(options), ...(pages ? { pages } : {}) });
  const known = await cache.find(key);
  if (known) return reuseExtraction(known, files);
  const extraction = await extract(opened, options);
  // Pages may be read the next time.
  if (extraction.coverage.pages.every(({ status }) => status !== "failed")) await cache.keep(key, extraction);
  return extraction;
}
