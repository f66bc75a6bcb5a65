import type { ManyOptions } from "../batch/many-options.ts";
import type { BudgetCaps } from "../money/create-budget.ts";
import type { RateLimits } from "../options/extract-options.ts";

/** Options that a run hands on as they are: plain data without secrets. */
export type SharedOptions = Pick<
  ManyOptions,
  | "attempts"
  | "passes"
  | "route"
  | "escalate"
  | "instructions"
  | "locale"
  | "settings"
  | "grounding"
  | "allowRemote"
  | "allowPartial"
  | "documentTimeoutMs"
> & {
  readonly model?: string | readonly string[];
  readonly repairModel?: string;
  readonly transcriber?: { readonly baseUrl?: string };
};

/** What workers need to know of a run; it lies in the store. */
export interface RunRecord {
  readonly kind: "gleaner.run/1";
  readonly schema: {
    readonly name: string;
    readonly hash: string;
    /** JSON Schema where it is a user's own; one of ours, or one that is code, is known by name and hash. */
    readonly content?: unknown;
  };
  readonly options: SharedOptions;
  readonly caps: BudgetCaps;
  /** For each gateway that is asked, held over all workers. */
  readonly limits: RateLimits;
}
