import { formatPointer } from "../../values/format-pointer.ts";
import { parsePointer } from "../../values/parse-pointer.ts";
import { remember } from "../../values/remember.ts";

/** The pointers of a rule and of the row that it is at; a sheet has many rows, and each operand asks for both. */
const parse = remember(parsePointer, 256);

/** The pattern with its first `*` filled from a concrete pointer as far as both go the same way. */
export function bindPointer(pattern: string, concrete: string): string {
  if (concrete === "") return pattern;
  const wanted = parse(pattern);
  const given = parse(concrete);
  let isSame = true;
  return formatPointer(
    wanted.map((token, index) => {
      const at = given[index];
      isSame &&= at !== undefined && (token === at || token === "*");
      return isSame && at !== undefined ? at : token;
    }),
  );
}
