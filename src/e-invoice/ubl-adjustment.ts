import type { Field } from "./field.ts";

/** Reductions (`false`) or additions (`true`) of UBL; `more` is what only those of the whole invoice have. */
export function ublAdjustment(sign: "true" | "false", list: string, more: readonly Field[] = []): Field {
  return {
    path: `AllowanceCharge[ChargeIndicator=${sign}]`,
    list,
    fields: [
      { path: "ChargeIndicator", constant: sign },
      { path: "AllowanceChargeReasonCode", pointer: "/code" },
      { path: "AllowanceChargeReason", pointer: "/reason" },
      { path: "MultiplierFactorNumeric", pointer: "/percent", kind: "decimal" },
      { path: "Amount", pointer: "/amount", kind: "decimal" },
      { path: "BaseAmount", pointer: "/base", kind: "decimal" },
      ...more,
    ],
  };
}
