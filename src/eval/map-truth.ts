import type { Json } from "../document/json.ts";
import { formatPointer } from "../values/format-pointer.ts";
import { parsePointer } from "../values/parse-pointer.ts";

/** Pattern pointers of a truth and what the schema calls the same place; null drops it. */
export type TruthMap = Readonly<Record<string, string | null>>;

/** `fields.lines[].amount` and `/fields/lines/*` + `/amount` are the same place. */
function toTokens(path: string): string[] {
  if (path === "" || path.startsWith("/")) return parsePointer(path);
  return path
    .replaceAll("[]", ".*")
    .split(".")
    .filter((token) => token !== "");
}

interface Rule {
  readonly from: readonly string[];
  readonly to: readonly string[] | undefined;
}

function leavesOf(
  value: Json,
  tokens: readonly string[],
): { readonly tokens: readonly string[]; readonly value: Json }[] {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  if (typeof value !== "object" || value === null || isEmpty) return [{ tokens, value }];
  return Object.entries(value).flatMap(([key, child]) =>
    child === undefined ? [] : leavesOf(child, [...tokens, key]),
  );
}

/** The tokens under their new names: the longest rule that leads to them counts; `*` carries the place in the list over. */
function rename(tokens: readonly string[], rules: readonly Rule[]): readonly string[] | undefined {
  for (const { from, to } of rules) {
    if (from.length > tokens.length) continue;
    const isLed = from.every(
      (token, index) => token === tokens[index] || (token === "*" && /^\d+$/u.test(tokens[index] ?? "")),
    );
    if (!isLed) continue;
    if (!to) return undefined;
    const places = tokens.slice(0, from.length).filter((_, index) => from[index] === "*");
    return [
      ...to.map((token) => (token === "*" ? (places.shift() ?? "0") : token)),
      ...tokens.slice(from.length),
    ];
  }
  return tokens;
}

function setAt(root: Record<string, unknown>, tokens: readonly string[], value: Json): void {
  let at = root;
  for (const [index, token] of tokens.slice(0, -1).entries()) {
    const next = /^\d+$/u.test(tokens[index + 1] ?? "") ? [] : {};
    if (typeof at[token] !== "object" || at[token] === null) at[token] = next;
    at = at[token] as Record<string, unknown>;
  }
  at[tokens.at(-1) ?? ""] = value;
}

/**
 * Other people's truth under our names. Keys and values of the map are pointers (`/a/*` + `/b`) or paths (`a[].b`); a rule for a place
 * holds for all below it, the longest rule counts, and what no rule names stays as it is.
 */
export function mapTruth(truth: Json, map: TruthMap): Json {
  const rules = Object.entries(map)
    .map(([from, to]): Rule => ({ from: toTokens(from), to: to === null ? undefined : toTokens(to) }))
    .sort((a, b) => b.from.length - a.from.length);
  if (typeof truth !== "object" || truth === null || Array.isArray(truth)) return truth;
  const root: Record<string, unknown> = {};
  for (const { tokens, value } of leavesOf(truth, [])) {
    const renamed = rename(tokens, rules);
    if (renamed && renamed.length > 0) setAt(root, parsePointer(formatPointer([...renamed])), value);
  }
  return root as Json;
}
