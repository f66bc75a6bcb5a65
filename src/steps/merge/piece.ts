import type { Json } from "../../document/json.ts";
import type { PartialAnswer } from "./partial-answer.ts";

/** A value of one answer. */
export interface Piece {
  readonly value: Json;
  readonly answer: PartialAnswer;
  /** Where the value stands in its own answer; differs from its place in the whole inside lists. */
  readonly tokens: readonly (string | number)[];
}
