import type { Origin } from "../../src/document/origin.ts";
import type { PartType } from "../../src/document/part.ts";
import type { Limits } from "../../src/options/extract-options.ts";

/** What one kind of file is claimed to give; every entry is a test, and a cell of the table in the README. */
export interface Claim {
  /** As the table names it; kinds whose cells are the same share a row. */
  readonly kind: string;
  /** Id of the format that reads it. */
  readonly format: string;
  /** Below `fixtures/files`. */
  readonly fixture: string;
  readonly mediaType: string;
  /** `name`: its bytes alone may be several things. */
  readonly toldBy: "content" | "name";
  /** What a model can be handed; the first one is what any model is handed. */
  readonly parts: readonly PartType[];
  /** A word that must be found, where it is from and what says its place. */
  readonly word: { readonly text: string; readonly origin: Origin; readonly place: "box" | "time" | "span" };
  /** What a page is, and how many of them the file has. */
  readonly pages: { readonly each: string; readonly count: number };
  /** Limits that end in an error with their names, each with a value that this file is over. */
  readonly limits: Limits;
}
