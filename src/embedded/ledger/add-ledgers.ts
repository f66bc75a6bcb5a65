import type { FoundLists } from "../tables/find-lists.ts";
import type { Ledger } from "./find-ledger.ts";

/** What tables gave to lists, with the bookings of statements. Balances that pages hand on belong to the table as well. */
export function addLedgers(lists: FoundLists, ledgers: readonly Ledger[]): FoundLists {
  if (ledgers.length === 0) return lists;
  const rows = new Set(lists.rows);
  for (const { found, balances } of ledgers) {
    for (const row of found.rows) rows.add(row);
    for (const { row, after } of balances) if (after > 0 && after < found.items.length) rows.add(row.id);
  }
  const byPointer = new Map(lists.byPointer);
  for (const { list, found } of ledgers) byPointer.set(list.pointer, found);
  return { ...lists, byPointer, rows };
}
