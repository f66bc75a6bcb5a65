import type { LoadOptions } from "./extract-options.ts";

/** The options that opening a source takes, of those that an extraction takes. */
export const loadOptionNames = [
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
