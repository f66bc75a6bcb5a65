import { load } from "../../src/load.ts";
import type { LoadOptions } from "../../src/options/extract-options.ts";

export interface FoundFiles {
  readonly files: readonly string[];
  readonly texts: readonly string[];
  readonly warnings: readonly string[];
}

/** What comes of an archive: its name and those of the files in it, their texts, and the warnings. */
export async function findFiles(
  bytes: Uint8Array,
  options: LoadOptions & { readonly name?: string } = {},
): Promise<FoundFiles> {
  const { name = "a.tar", ...rest } = options;
  const opened = await load({ bytes, name }, rest);
  const texts = await Array.fromAsync(opened.read(), ({ text }) => text);
  await opened.close();
  const { files, warnings } = opened.document;
  return {
    files: files.map((file) => file.name),
    texts,
    warnings: warnings.map(({ code, message }) => `${code} ${message}`),
  };
}
