import { formatPointer } from "../../values/format-pointer.ts";
import { parsePointer } from "../../values/parse-pointer.ts";

/** The pattern with its first `*` filled from a concrete pointer as far as both go the same way. */
export function bindPointer(pattern: string, concrete: string): string {
  const wanted = parsePointer(pattern);
  const given = parsePointer(concrete);
  let isSame = true;
  return formatPointer(
    wanted.map((token, index) => {
      const at = given[index];
      isSame &&= at !== undefined && (token === at || token === "*");
      return isSame && at !== undefined ? at : token;
    }),
  );
}
