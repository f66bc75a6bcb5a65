import type { ChildFile, Format, FormatContext, OpenFile } from "../../src/ports/format.ts";
import { formatContext } from "./format-context.ts";

export interface ReadFile {
  readonly opened: OpenFile;
  /** Of each page; tabs as they are. */
  readonly texts: readonly string[];
  readonly children: readonly ChildFile[];
}

/** A file in memory through one format: the texts of its pages and the files in it. */
export async function readFile(
  format: Format,
  bytes: Uint8Array | string,
  change: Partial<FormatContext> & { readonly name?: string; readonly mediaType?: string } = {},
): Promise<ReadFile> {
  if (format.takes === "path") throw new TypeError("this format takes a path");
  const { name = "file", mediaType = format.mediaTypes[0] ?? "", ...context } = change;
  const opened = await format.open(
    { bytes: new Uint8Array(Buffer.from(bytes)), name, mediaType },
    formatContext(context),
  );
  const texts: string[] = [];
  for (const page of opened.pages.keys()) texts.push((await opened.read(page)).text);
  const children: ChildFile[] = [];
  for await (const child of opened.children?.() ?? []) children.push(child);
  await opened.close();
  return { opened, texts, children };
}
