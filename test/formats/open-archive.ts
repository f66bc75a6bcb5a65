import { load } from "../../src/load.ts";
import type { LoadOptions } from "../../src/options/extract-options.ts";

export interface OpenedArchive {
  /** Name and the index of the file that it came in. */
  readonly files: readonly (readonly [string, number | undefined])[];
  /** Code and message. */
  readonly warnings: readonly string[];
}

export const asArchive = (bytes: Uint8Array): { bytes: Uint8Array; name: string } => ({
  bytes,
  name: "a.zip",
});

/** What a zip file is opened as: its files with those that they came in, and its warnings. */
export async function openArchive(bytes: Uint8Array, options: LoadOptions = {}): Promise<OpenedArchive> {
  const opened = await load(asArchive(bytes), options);
  const { files, warnings } = opened.document;
  await opened.close();
  return {
    files: files.map(({ name, parent }) => [name, parent]),
    warnings: warnings.map(({ code, message }) => `${code} ${message}`),
  };
}

/** The code and the option of the error that the work ends in. */
export async function optionOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((thrown: unknown) => thrown);
  const { code, where } = error as { code?: string; where?: { option?: string } };
  return [code, where?.option];
}
