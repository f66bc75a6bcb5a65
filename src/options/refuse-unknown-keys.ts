import { GleanerError } from "../errors/gleaner-error.ts";
import { nearestNames } from "../values/nearest-names.ts";

/** Throws `options.invalid` for a key that nobody reads, naming the nearest known one. */
export function refuseUnknownKeys(what: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    const [nearest] = nearestNames(key, known);
    throw new GleanerError("options.invalid", {
      what: `Option ${key} in ${what} cannot be used`,
      seen: "no option has this name",
      hint: `Did you mean ${nearest}? Known are: ${known.join(", ")}.`,
      where: { option: key },
    });
  }
}
