import type { LoadOptions } from "../../../options/extract-options.ts";
import type { ExtractSettings } from "./read-extract-settings.ts";

/** Those options of an extraction that loading its source takes. */
export function pickLoadOptions({ options }: ExtractSettings): LoadOptions {
  const { pages, password, transcriber, record, replay, signal } = options;
  return {
    ...(transcriber ? { transcriber } : {}),
    ...(record === undefined ? {} : { record }),
    ...(replay === undefined ? {} : { replay }),
    ...(pages ? { pages } : {}),
    ...(password === undefined ? {} : { password }),
    ...(signal ? { signal } : {}),
  };
}
