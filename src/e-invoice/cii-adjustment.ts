import type { Field } from "./field.ts";

/** Reductions (`false`) or additions (`true`) of a Cross Industry Invoice below a settlement; `more` is what only those of the whole invoice have. */
export function ciiAdjustment(
  settlement: string,
  sign: "true" | "false",
  list: string,
  more: readonly Field[] = [],
): Field {
  return {
    path: `${settlement}/SpecifiedTradeAllowanceCharge[ChargeIndicator/Indicator=${sign}]`,
    list,
    fields: [
      { path: "ChargeIndicator/Indicator", constant: sign },
      { path: "CalculationPercent", pointer: "/percent", kind: "decimal" },
      { path: "BasisAmount", pointer: "/base", kind: "decimal" },
      { path: "ActualAmount", pointer: "/amount", kind: "decimal" },
      { path: "ReasonCode", pointer: "/code" },
      { path: "Reason", pointer: "/reason" },
      ...more,
    ],
  };
}
