import { getAt } from "../src/values/get-at.ts";
import { nearText, sameAmount, sameText } from "./compare.ts";
import type { ScoreBoard } from "./score-board.ts";

interface ReceiptTruth {
  readonly fields: Readonly<Record<string, string>>;
  readonly normalized: { readonly date?: string; readonly total?: number; readonly currency?: string };
}

/** Total and date exactly; company and address after dropping case, blanks and punctuation, and once more forgiving a tenth. */
export function scoreReceipt(board: ScoreBoard, id: string, truth: ReceiptTruth, json: unknown): void {
  const { fields, normalized } = truth;
  const date = getAt(json, "/transactionDate");
  const total = getAt(json, "/total");
  const company = getAt(json, "/merchant/name");
  const address = toText(getAt(json, "/merchant/address"));
  if (normalized.total !== undefined)
    board.add(id, "total", normalized.total, total, sameAmount(normalized.total, total));
  if (normalized.date) board.add(id, "date", normalized.date, date, normalized.date === date);
  if (fields["company"]) {
    board.add(id, "company", fields["company"], company, sameText(fields["company"], company));
    board.add(id, "company, nearly", fields["company"], company, nearText(fields["company"], company));
  }
  if (fields["address"]) {
    board.add(id, "address", fields["address"], address, sameText(fields["address"], address));
    board.add(id, "address, nearly", fields["address"], address, nearText(fields["address"], address));
  }
}

function toText(address: unknown): unknown {
  if (typeof address !== "object" || address === null) return address;
  const { raw, lines } = address as { raw?: unknown; lines?: unknown };
  return raw ?? (Array.isArray(lines) ? lines.join(" ") : undefined);
}
