import { parsePointer } from "../../values/parse-pointer.ts";
import { remember } from "../../values/remember.ts";

/** Names of a schema come again with every row of a sheet. */
const split = remember(
  (name: string): string => name.replace(/([a-z\d])([A-Z])/g, "$1 $2").toLowerCase(),
  256,
);

/** `lines` to `line`, `taxes` to `tax`, `deliveries` to `delivery`. */
function toSingular(name: string): string {
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  return /(x|ss|ch|sh)es$/.test(name) ? name.slice(0, -2) : name.replace(/s$/, "");
}

const isIndex = (token: string): boolean => token === "*" || /^\d+$/.test(token);

/** What a sentence calls a place: `/totals/netTotal` is `net total`, `/lines/2` is `line 3`, `/lines/*` is `lines`. */
export function namePointer(pointer: string): string {
  const tokens = parsePointer(pointer);
  const last = tokens.at(-1);
  if (last === undefined) return "value";
  if (!isIndex(last)) return split(last);
  const list = split(tokens.findLast((token) => !isIndex(token)) ?? "rows");
  return last === "*" ? list : `${toSingular(list)} ${Number(last) + 1}`;
}
