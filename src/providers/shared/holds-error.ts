import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";

/** True for a body that is an error although its status says otherwise. */
export function holdsError(parsed: unknown): boolean {
  const outer = fieldsOf(listOf(parsed)[0] ?? parsed);
  return (
    (outer.error !== undefined && outer.error !== null && outer.error !== false) ||
    (listOf(outer.errors).length > 0 &&
      outer.choices === undefined &&
      outer.candidates === undefined &&
      outer.data === undefined)
  );
}
