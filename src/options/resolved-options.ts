import type { LocaleHints } from "../document/locale-hints.ts";
import type { ExtractOptions, Limits } from "./extract-options.ts";

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
  | "record"
  | "replay"
> {
  readonly limits: Required<Limits>;
  readonly words: "auto" | "text-layer" | "off";
  readonly attempts: number;
  readonly locale: LocaleHints;
  readonly budget: { readonly maxCost?: number; readonly unknownPrice: "refuse" | "allow" };
  readonly settings: NonNullable<ExtractOptions["settings"]>;
  readonly passUrls: boolean;
}
