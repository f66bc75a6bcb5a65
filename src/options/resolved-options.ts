import type { LocaleHints } from "../document/locale-hints.ts";
import type { BudgetOptions, ExtractOptions, Limits } from "./extract-options.ts";

export interface ResolvedBudget extends BudgetOptions {
  readonly unknownPrice: "refuse" | "allow";
}

/** Options with every default filled in and every value checked; what the steps take. */
export interface ResolvedOptions extends Pick<
  ExtractOptions,
  | "password"
  | "pages"
  | "signal"
  | "instructions"
  | "onEvent"
  | "gateways"
  | "allowHosts"
  | "transcriber"
  | "record"
  | "replay"
  | "answers"
> {
  readonly limits: Required<Limits>;
  readonly words: "auto" | "text-layer" | "off";
  readonly attempts: number;
  readonly passes: number;
  readonly locale: LocaleHints;
  readonly budget: ResolvedBudget;
  readonly route: NonNullable<ExtractOptions["route"]>;
  readonly escalate: boolean;
  readonly settings: NonNullable<ExtractOptions["settings"]>;
  readonly passUrls: boolean;
  readonly allowRemote: boolean;
}
