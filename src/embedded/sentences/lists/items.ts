import type { Found } from "../../output/found.ts";

/** What was found for one item: values by pointer relative to it, and lengths of the lists inside. */
export interface ProseItem {
  readonly values: ReadonlyMap<string, Found>;
  readonly counts: ReadonlyMap<string, number>;
}
