import { stat } from "node:fs/promises";
import { isPattern } from "./is-pattern.ts";
import { missingSource } from "./missing-source.ts";

/** Looks whether what a command line names is there, before a run leaves files behind for it. Throws `input.not-found`. */
export async function checkSources(given: readonly string[]): Promise<void> {
  for (const name of given) {
    if (name === "-" || /^\s*(?:s3|https?):\/\//iu.test(name)) continue;
    const status = await stat(name).catch(() => undefined);
    if (!status && !isPattern(name)) throw missingSource(name);
  }
}
