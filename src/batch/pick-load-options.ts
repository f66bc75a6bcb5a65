import type { ExtractOptions, LoadOptions } from "../options/extract-options.ts";

const names = [
  "password",
  "pages",
  "limits",
  "allowHosts",
  "grounding",
  "transcriber",
  "record",
  "replay",
  "signal",
] as const satisfies readonly (keyof LoadOptions)[];

/** Those options of an extraction that opening its source takes. */
export function pickLoadOptions(options: ExtractOptions): LoadOptions {
  const given = names.filter((name) => options[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, options[name]]));
}
