import type { Entity } from "../entities/entity.ts";
import type { ListTarget } from "../labels/target.ts";
import type { Reading, Row } from "../reading/reading.ts";
import { countNumbers } from "./count-numbers.ts";
import { findContinuation } from "./find-continuation.ts";
import { isCarried } from "./is-carried.ts";
import { isFoot } from "./is-foot.ts";
import type { Header } from "./table.ts";

export interface BodyContext {
  readonly list: ListTarget;
  /** First rows of the headers of other tables. */
  readonly stops: ReadonlySet<number>;
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  isTotal(row: Row): boolean;
  /** Amounts of the rows of totals. */
  readonly totals: readonly number[];
}

/** Rows from the header to the totals, over pages where the header is repeated. */
export function collectBody(header: Header, headerRows: ReadonlySet<number>, context: BodyContext): Row[] {
  const { rows } = context.reading;
  const body: Row[] = [];
  let page = header.page;
  let hasNumbers = false;
  let previous = rows[header.lastRow]!;
  const nextPage = (): Row | undefined => rows.find((other) => other.page > page && headerRows.has(other.id));
  for (let index = header.lastRow + 1; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (headerRows.has(index)) {
      previous = row;
      continue;
    }
    if (row.page === page && context.stops.has(index) && index > header.lastRow + 3) break;
    const height = Math.max(row.bottom - row.top, 1);
    // The sum that a page hands on closes its rows; the one that a page takes over stands right below the header.
    const count = countNumbers(row, context.entities);
    // A third line of the header may hold the word for a total, but no number.
    const isHeaderLine = count === 0 && !hasNumbers;
    const isHandedOn = isCarried(row) && !headerRows.has(previous.id);
    const isEnd =
      row.page !== page ||
      (isHandedOn && nextPage() !== undefined) ||
      (context.isTotal(row) && (count < 3 || isFoot(row, body, context.entities)) && !isHeaderLine) ||
      row.top - previous.bottom > (body.length === 0 ? 8 : 5) * height;
    if (isEnd) {
      const again = body.length > 0 ? nextPage() : undefined;
      const goesOn = again || context.isTotal(row) ? undefined : findContinuation(body, context);
      const next = again ?? goesOn;
      if (!next) break;
      page = next.page;
      index = goesOn ? next.id - 1 : next.id;
      previous = next;
      continue;
    }
    if (!isCarried(row)) {
      body.push(row);
      hasNumbers ||= count > 0;
    }
    previous = row;
  }
  return body;
}
