import type { PartType } from "../document/part.ts";
import type { JsonMode, Levers, Price } from "./capabilities.ts";

/** What a gateway's own catalogue says of one model, and nothing that it leaves open. */
export interface CatalogueEntry {
  /** Address that it was read from, without credentials. */
  readonly source: string;
  /** ISO date. */
  readonly date: string;
  readonly contextTokens?: number;
  readonly outputTokens?: number;
  /** Kinds of parts that the model takes; others it does not. */
  readonly inputTypes?: readonly PartType[];
  /** Levers that the model takes, with the limits that are stated; others of the wire it does not. */
  readonly levers?: Levers;
  /** JSON modes that the model has at most. */
  readonly jsonModes?: readonly JsonMode[];
  readonly price?: Price;
}
