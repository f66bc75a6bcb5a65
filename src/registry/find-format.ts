import type { Format } from "../ports/format.ts";
import { listFormats } from "./list-formats.ts";

/** The format that opens files of this media type. */
export async function findFormat(mediaType: string): Promise<Format | undefined> {
  const formats = await listFormats();
  return formats.find((format) => format.mediaTypes.includes(mediaType));
}
