import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The PDFs of a folder and those below it that are meant to be read: no damaged, encrypted or merely scanned ones of our fixtures. */
export function listPdfs(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".pdf") && !/scan|cut|locked|picture|empty/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
}
