import type { Json } from "../../src/document/json.ts";

/** One feature of a schema language, with values that must come through every wire unharmed. */
export interface Probe {
  /** Names under which the language exports it. */
  readonly of: readonly string[];
  readonly type: { parse(value: unknown): unknown };
  readonly samples: readonly Json[];
  /** What each sample becomes, where that is not what the type itself makes of it. */
  readonly value?: readonly unknown[];
}
