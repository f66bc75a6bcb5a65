import { findLabels } from "../labels/find-labels.ts";
import { indexLabels } from "../labels/label-index.ts";
import type { ListTarget } from "../labels/target.ts";
import type { Reading } from "../reading/reading.ts";
import { findHeaders } from "./find-headers.ts";
import type { Header } from "./table.ts";

/** Lines that name columns of a list, the surest first. */
export function listHeaders(list: ListTarget, reading: Reading): Header[] {
  const index = indexLabels(list.columns, false);
  return findHeaders(reading, findLabels(reading, index), index);
}
