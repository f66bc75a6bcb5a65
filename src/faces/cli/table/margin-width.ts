import type { TableContext } from "./table-context.ts";

/** Columns that `margin` takes. */
export function marginWidth(context: TableContext): number {
  return 5 + context.placeWidth;
}
