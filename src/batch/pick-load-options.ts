import type { ExtractOptions, LoadOptions } from "../options/extract-options.ts";
import { loadOptionNames } from "../options/load-option-names.ts";

/** Those options of an extraction that opening its source takes. */
export function pickLoadOptions(options: ExtractOptions): LoadOptions {
  const given = loadOptionNames.filter((name) => options[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, options[name]]));
}
