import { createHash } from "node:crypto";
import type { InputFile } from "../document/input-file.ts";
import type { PageRange } from "../document/page-range.ts";

interface KeyInput {
  readonly files: readonly InputFile[];
  readonly pages?: PageRange;
  /** From `hashSettings`. */
  readonly settingsHash: string;
}

/** What names a result: the bytes that went in, which pages of them, and how they were worked on. The file's name is no part of it. */
export function resultKey({ files, pages, settingsHash }: KeyInput): string {
  // A type that follows from the ending, such as CSV, makes another document of the same bytes.
  const inputs = files
    .filter(({ parent }) => parent === undefined)
    .map(({ sha256, mediaType }) => [sha256, mediaType]);
  return createHash("sha256")
    .update(JSON.stringify([inputs, (pages ?? []).map(({ from, to }) => [from, to]), settingsHash]))
    .digest("hex");
}
