import type { Entity } from "../entities/entity.ts";
import type { ListTarget } from "../labels/target.ts";
import type { Reading, Row } from "../reading/reading.ts";
import { countNumbers } from "./count-numbers.ts";
import type { Header } from "./table.ts";

export interface BodyContext {
  readonly list: ListTarget;
  /** First rows of the headers of other tables. */
  readonly stops: ReadonlySet<number>;
  readonly reading: Reading;
  readonly entities: readonly (readonly Entity[])[];
  isTotal(row: Row): boolean;
}

/** Rows from the header to the totals, over pages where the header is repeated. */
export function collectBody(header: Header, headerRows: ReadonlySet<number>, context: BodyContext): Row[] {
  const { rows } = context.reading;
  const body: Row[] = [];
  let page = header.page;
  let previous = rows[header.lastRow]!;
  for (let index = header.lastRow + 1; index < rows.length; index += 1) {
    const row = rows[index]!;
    if (row.page !== page) {
      const again = rows.find((other) => other.page === row.page && headerRows.has(other.id));
      if (!again) break;
      page = row.page;
      index = again.id;
      previous = again;
      continue;
    }
    if (headerRows.has(index)) {
      previous = row;
      continue;
    }
    if (context.stops.has(index) && index > header.lastRow + 3) break;
    if (context.isTotal(row) && countNumbers(row, context.entities) < 3) {
      if (rows.some((other) => other.page > page && headerRows.has(other.id)) && body.length > 0) {
        index = rows.findLastIndex((other) => other.page === page);
        continue;
      }
      break;
    }
    const height = Math.max(row.bottom - row.top, 1);
    if (row.top - previous.bottom > (body.length === 0 ? 8 : 5) * height) break;
    body.push(row);
    previous = row;
  }
  return body;
}
