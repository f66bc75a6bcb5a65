import type { Token } from "../reading/reading.ts";
import type { Column } from "../tables/table.ts";
import type { LedgerTable } from "./ledger-table.ts";

/** The column in which words stand that are no amounts: the last one that begins at or before them. */
export function textColumnOf({ texts }: LedgerTable, token: Token): Column | undefined {
  return texts.findLast(({ left }) => left <= token.left + token.size) ?? texts[0];
}
