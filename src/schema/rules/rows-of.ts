import { expandPointer } from "../../values/expand-pointer.ts";

/** Concrete pointers of the rows of a scope; the root itself for "". */
export function rowsOf(json: unknown, scope: string): string[] {
  return scope === "" ? [""] : expandPointer(json, scope);
}
