import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Extraction } from "../document/extraction.ts";
import { GleanerError } from "../errors/gleaner-error.ts";

/** Results kept in a folder, by key; shared by any number of runs at once. */
export interface ResultCache {
  /** Undefined where there is none, or none that is whole. */
  find(key: string): Promise<Extraction<unknown> | undefined>;
  /** False where it could not be written: a result is good without it. */
  keep(key: string, extraction: Extraction<unknown>): Promise<boolean>;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The extraction in a file of the cache; undefined where the file was cut off or changed. */
function readEntry(text: string): Extraction<unknown> | undefined {
  const at = text.indexOf("\n");
  const body = text.slice(at + 1);
  return text.slice(0, at) === hashOf(body) ? (JSON.parse(body) as Extraction<unknown>) : undefined;
}

/**
 * Opens a cache of results; the folder is made. An entry is a file that is whole or not there: its first line is the checksum of the rest.
 * Entries hold what was extracted, so only their owner may read them. Throws `result.unwritable`.
 */
export async function openResultCache(folder: string): Promise<ResultCache> {
  const placeOf = (key: string): string => join(folder, key.slice(0, 2), `${key}.json`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new GleanerError("result.unwritable", {
      what: `Cannot keep results in ${folder}`,
      seen: `the system says ${(error as NodeJS.ErrnoException).code ?? "no"}`,
      hint: "Name a folder that may be written to.",
      where: { option: "cache" },
      cause: error,
    });
  }
  return {
    async find(key) {
      const text = await readFile(placeOf(key), "utf8").catch(() => undefined);
      return text === undefined ? undefined : readEntry(text);
    },
    async keep(key, extraction) {
      const place = placeOf(key);
      const temporary = `${place}.${randomUUID()}.tmp`;
      const body = JSON.stringify(extraction);
      try {
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await writeFile(temporary, `${hashOf(body)}\n${body}`, { flag: "wx", mode: 0o600 });
        await rename(temporary, place);
        return true;
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
        return false;
      }
    },
  };
}
