import { getAt } from "../src/values/get-at.ts";
import { nearText, sameAmount, sameText } from "./compare.ts";
import type { ScoreBoard } from "./score-board.ts";

type Truth = Readonly<Record<string, unknown>>;

/** Truth keys and where our schema has them; compared as exact text, date, amount or loosely. */
const fields: readonly (readonly [
  truth: string,
  pointer: string,
  compare: "text" | "date" | "amount" | "name",
])[] = [
  ["/invoiceNumber", "/invoiceNumber", "text"],
  ["/issueDate", "/issueDate", "date"],
  ["/dueDate", "/dueDate", "date"],
  ["/currency", "/currency", "date"],
  ["/orderReference", "/purchaseOrder", "text"],
  ["/seller/name", "/seller/name", "name"],
  ["/seller/vatId", "/seller/vatId", "text"],
  ["/seller/postcode", "/seller/address/postalCode", "text"],
  ["/seller/city", "/seller/address/city", "name"],
  ["/buyer/name", "/buyer/name", "name"],
  ["/buyer/vatId", "/buyer/vatId", "text"],
  ["/buyer/postcode", "/buyer/address/postalCode", "text"],
  ["/buyer/city", "/buyer/address/city", "name"],
  ["/iban", "/payment/instructions/0/iban", "text"],
  ["/totals/lines", "/totals/linesTotal", "amount"],
  ["/totals/net", "/totals/netTotal", "amount"],
  ["/totals/tax", "/totals/taxTotal", "amount"],
  ["/totals/gross", "/totals/grossTotal", "amount"],
  ["/totals/payable", "/totals/amountDue", "amount"],
];

/** Every field that the truth names; zeros and one-digit amounts are not scored by themselves. */
export function scoreInvoice(
  board: ScoreBoard,
  id: string,
  truth: { readonly fields: Truth },
  json: unknown,
): void {
  for (const [from, to, compare] of fields) {
    const want = getAt(truth.fields, from);
    if (
      want === undefined ||
      (compare === "amount" && Math.abs(Number(want)) < 10 && Number.isInteger(Number(want)))
    )
      continue;
    const got = getAt(json, to);
    const isRight =
      compare === "amount"
        ? sameAmount(want, got)
        : compare === "date"
          ? want === got
          : compare === "name"
            ? nearText(want, got)
            : sameText(want, got);
    board.add(id, to.slice(1), want, got, isRight);
  }
  scoreRows(board, id, "lines", listAt(truth.fields, "/lines"), listAt(json, "/lines"), [
    ["name", "name", "name"],
    ["quantity", "quantity", "amount"],
    ["unitPrice", "unitPrice", "amount"],
    ["amount", "netAmount", "amount"],
  ]);
  scoreRows(board, id, "taxes", listAt(truth.fields, "/taxes"), listAt(json, "/taxes"), [
    ["rate", "rate", "amount"],
    ["basis", "taxable", "amount"],
    ["amount", "amount", "amount"],
  ]);
}

function scoreRows(
  board: ScoreBoard,
  id: string,
  name: string,
  want: readonly Truth[],
  got: readonly Truth[],
  columns: readonly (readonly [string, string, "name" | "amount"])[],
): void {
  if (want.length === 0) return;
  board.add(
    id,
    `${name} count`,
    want.length,
    got.length === 0 ? undefined : got.length,
    want.length === got.length,
  );
  want.forEach((row, index) => {
    for (const [from, to, compare] of columns) {
      const wanted = row[from];
      if (wanted === undefined || (compare === "amount" && Number(wanted) === 0)) continue;
      // Lines with prices that include tax have their amount in another leaf.
      const value = got[index]?.[to] ?? (to === "netAmount" ? got[index]?.["grossAmount"] : undefined);
      board.add(
        id,
        `${name} ${to}`,
        wanted,
        value,
        compare === "amount" ? sameAmount(wanted, value) : nearText(wanted, value),
      );
    }
  });
}

function listAt(value: unknown, pointer: string): readonly Truth[] {
  const list = getAt(value, pointer);
  return Array.isArray(list) ? (list as readonly Truth[]) : [];
}
