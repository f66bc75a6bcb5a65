import type { Format } from "../ports/format.ts";
import { importFormat } from "./import-format.ts";
import { listFormatNames } from "./list-format-names.ts";
import { listFormats } from "./list-formats.ts";

const found = new Map<string, Format>();

/** Most formats have the name of their type or of its kind: `application/pdf`, `audio/mpeg`, `text/plain`. */
async function guess(mediaType: string): Promise<Format | undefined> {
  const names = await listFormatNames();
  for (const name of mediaType.split("/").reverse()) {
    if (!names.includes(name)) continue;
    const format = await importFormat(name);
    if (format.mediaTypes.includes(mediaType)) return format;
  }
  return undefined;
}

/** The format that opens files of this media type. All are loaded only where its name does not tell which one it is. */
export async function findFormat(mediaType: string): Promise<Format | undefined> {
  const known = found.get(mediaType);
  if (known) return known;
  const format =
    (await guess(mediaType)) ??
    (await listFormats()).find(({ mediaTypes }) => mediaTypes.includes(mediaType));
  if (format) found.set(mediaType, format);
  return format;
}
