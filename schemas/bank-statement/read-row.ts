import type { Json } from "../../src/document/json.ts";
import { toDecimal } from "../../src/values/to-decimal.ts";

type Decimal = NonNullable<ReturnType<typeof toDecimal>>;

interface Row {
  /** With its sign, as seen by the holder. */
  readonly amount?: Decimal;
  readonly balance?: Decimal;
}

/** The numbers of one row of a statement, whichever of its columns they stand in. */
export function readRow(row: Json | undefined): Row {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return {};
  const at = (name: string): Decimal | undefined => toDecimal((row as Record<string, Json>)[name]);
  const [credit, debit, balance] = [at("credit"), at("debit"), at("balanceAfter")];
  const amount = at("amount") ?? (credit && !debit ? credit : !credit && debit ? debit.times(-1) : undefined);
  return { ...(amount ? { amount } : {}), ...(balance ? { balance } : {}) };
}
