import type { Schema } from "../../../document/schema.ts";
import type { ExtractOptions } from "../../../options/extract-options.ts";
import type { CommandInput } from "../command.ts";
import { loadSchema } from "../load-schema.ts";
import { readNumber } from "../read-number.ts";
import { readText } from "../read-text.ts";
import { parsePages } from "./parse-pages.ts";
import { readRouting } from "./read-routing.ts";

/** The flags that say how a document is extracted. Throws `options.invalid` and what loading the schema throws. */
export async function readExtractOptions(
  input: CommandInput,
): Promise<ExtractOptions<Schema> & { readonly schema: Schema }> {
  const pages = readText(input, "pages");
  const password = readText(input, "password");
  const attempts = readNumber(input, "attempts");
  const passes = readNumber(input, "passes");
  const instructions = readText(input, "instructions");
  const transcriber = readText(input, "transcriber");
  const record = readText(input, "record");
  const replay = readText(input, "replay");
  return {
    ...readRouting(input),
    ...(pages === undefined ? {} : { pages: parsePages(pages) }),
    ...(password === undefined ? {} : { password }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(passes === undefined ? {} : { passes }),
    ...(instructions === undefined ? {} : { instructions }),
    ...(transcriber === undefined ? {} : { transcriber: { baseUrl: transcriber } }),
    ...(record === undefined ? {} : { record }),
    ...(replay === undefined ? {} : { replay }),
    ...(input.flags["allow-remote"] === true ? { allowRemote: true } : {}),
    schema: await loadSchema(readText(input, "schema")),
  };
}
