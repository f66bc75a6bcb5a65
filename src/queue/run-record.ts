import type { PageRange } from "../document/page-range.ts";
import type { ManyOptions } from "../batch/many-options.ts";
import type { BudgetCaps } from "../money/create-budget.ts";
import type { BudgetOptions, RateLimits } from "../options/extract-options.ts";
import type { Price } from "../ports/capabilities.ts";

/** Options that a run hands on as they are: plain data without secrets. Pages are said of each document. */
export type SharedOptions = Omit<
  ManyOptions,
  | "schema"
  | "model"
  | "repairModel"
  | "voters"
  | "gateways"
  | "budget"
  | "onEvent"
  | "signal"
  | "answers"
  | "password"
  | "pages"
  | "record"
  | "replay"
  | "cache"
  | "concurrency"
  | "failFast"
  | "delivery"
  | "followUps"
> & {
  readonly model?: string | readonly string[];
  readonly repairModel?: string;
  readonly voters?: string | readonly string[];
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
  /** Of documents whose own line says nothing else. */
  readonly pages?: PageRange;
  readonly caps: BudgetCaps;
  readonly unknownPrice?: NonNullable<BudgetOptions["unknownPrice"]>;
  /** What the user says that models cost, by gateway and model. */
  readonly prices?: Readonly<Record<string, Price>>;
  /** For each gateway that is asked, held over all workers. */
  readonly limits: RateLimits;
  /** Never paused: each document has its outcome, whatever it met. */
  readonly keepGoing?: true;
}
