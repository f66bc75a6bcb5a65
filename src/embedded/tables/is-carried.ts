import type { Row } from "../reading/reading.ts";

/** What a sum is called that a page hands on to the next. */
const words =
  /^[\s*.:-]*(?:(?:sub-?total\s+|amount\s+|balance\s+)?(?:carried|brought)\s+(?:forward|over|down)|[cb]\/fwd?|übertrag|zwischensumme\s+seite|(?:à|a)\s+reporter|report(?!\p{L})|suma\s+(?:y\s+sigue|anterior)|(?:a\s+)?riport(?:o|are)(?!\p{L})|transport(?=\s+[\d.,]+$))/iu;

/** True for the row that carries a sum from page to page: no item, and not the end of the table. */
export function isCarried(row: Row): boolean {
  return words.test(row.text) && (row.text.match(/\d[.,]\d{2}(?!\d)/g)?.length ?? 0) <= 1;
}
