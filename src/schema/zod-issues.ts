import type { Issue } from "../document/issue.ts";
import type { Json } from "../document/json.ts";
import { formatPointer } from "../values/format-pointer.ts";
import { getAt } from "../values/get-at.ts";
import { typeName } from "./type-name.ts";

/** What zod 3 and zod 4 issues have in common. */
export interface ZodIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly format?: unknown;
  readonly values?: unknown;
  readonly options?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly keys?: unknown;
  /** zod 4: one list of issues an option. */
  readonly errors?: unknown;
  /** zod 3: one error an option. */
  readonly unionErrors?: unknown;
}

/** zod's own words for JSON's types. */
const plainType = (expected: unknown): string => (expected === "int" ? "integer" : String(expected));

const words = (value: unknown): string =>
  Array.isArray(value) ? `one of ${value.map((each) => JSON.stringify(each)).join(", ")}` : String(value);

function describe(issue: ZodIssue, code: string, received: string): { message: string; expected?: string } {
  const expected = issue.values ?? issue.options;
  switch (code) {
    case "missing":
      return {
        message: "A value is required here.",
        ...(issue.expected ? { expected: plainType(issue.expected) } : {}),
      };
    case "invalid-type":
      return {
        message: `Expected ${plainType(issue.expected)}, received ${received}.`,
        expected: plainType(issue.expected),
      };
    case "invalid-value":
    case "invalid-enum-value":
    case "invalid-literal":
      return {
        message: `Expected ${words(expected ?? [issue.expected])}.`,
        expected: words(expected ?? [issue.expected]),
      };
    case "too-small":
      return {
        message: `Expected at least ${String(issue.minimum)}.`,
        expected: `at least ${String(issue.minimum)}`,
      };
    case "too-big":
      return {
        message: `Expected at most ${String(issue.maximum)}.`,
        expected: `at most ${String(issue.maximum)}`,
      };
    case "invalid-format":
    case "invalid-string":
      return {
        message: "The text does not have the form that the schema asks for.",
        ...(typeof issue.format === "string" ? { expected: issue.format } : {}),
      };
    case "unrecognized-keys":
      return { message: "The object has properties that the schema does not know." };
    case "invalid-union":
      return { message: "The value fits none of the shapes that the schema allows." };
    case "custom":
      // The sentence of the schema's own author.
      return { message: issue.message };
    default:
      return { message: `The value breaks the rule ${code} of the schema.` };
  }
}

/** The option of a union that came closest: least wrong at its own top. */
function closest(issue: ZodIssue): readonly ZodIssue[] {
  const lists = Array.isArray(issue.errors)
    ? (issue.errors as readonly (readonly ZodIssue[])[])
    : Array.isArray(issue.unionErrors)
      ? (issue.unionErrors as readonly { readonly issues: readonly ZodIssue[] }[]).map(
          (error) => error.issues,
        )
      : [];
  // zod 4 counts the paths of a union's options from the union, zod 3 from the root.
  const top = Array.isArray(issue.errors) ? 0 : issue.path.length;
  const deep = lists.filter((list) => list.some((each) => each.path.length > top));
  return deep.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Issues of zod as ours: JSON pointers, kebab-case codes, and types in the place of values. */
export function zodIssues(
  issues: readonly ZodIssue[],
  json: Json,
  base: readonly PropertyKey[] = [],
): Issue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path].map(String);
    const pointer = formatPointer(path);
    const value = getAt(json, pointer);
    const received = typeName(value);
    const plain = issue.code.replaceAll("_", "-");
    const code =
      value === undefined && plain.startsWith("invalid-") && plain !== "invalid-union" ? "missing" : plain;
    const { message, expected } = describe(issue, code, received);
    const own: Issue = { pointer, code, message, received, ...(expected === undefined ? {} : { expected }) };
    if (plain !== "invalid-union") return [own];
    return [own, ...zodIssues(closest(issue), json, Array.isArray(issue.errors) ? path : [])];
  });
}
