import { GleanerError } from "../errors/gleaner-error.ts";
import { formatPointer } from "../values/format-pointer.ts";

type Path = readonly (string | number)[];

/** Types whose values no JSON can be: no answer would ever fit them. Of `custom` nobody can say what JSON would. */
const beyondJson: readonly string[] = [
  "set",
  "map",
  "bigint",
  "symbol",
  "function",
  "promise",
  "file",
  "undefined",
  "void",
  "nan",
  "custom",
  "never",
];

/** Wrappers that give a type without values a form in JSON: left out, or null. */
const wrappers: readonly string[] = ["optional", "nullable"];
const nothing: readonly (string | undefined)[] = ["undefined", "void", "never"];
/** Lists and records of nothing are there: empty. */
const isInEmpty = (path: Path): boolean => ["items", "additionalProperties"].includes(String(path.at(-1)));

/** Collects, while the types of a schema are walked, the places that no JSON can fill. */
export interface BeyondJson {
  /** `inner` is the kind inside a wrapper. */
  visit(kind: string, path: Path, inner?: string): void;
  /** What stands at this place is made by code of the schema's own, from whatever JSON has there. */
  allow(path: Path): void;
  /** Throws `options.invalid-schema` for the first place. */
  check(): void;
}

function toPointer(path: Path): string {
  const tokens = path.flatMap((key, index) => {
    if (path[index - 1] === "properties") return [key];
    return key === "items" || key === "additionalProperties" ? ["*"] : [];
  });
  return formatPointer(tokens);
}

/** A new collection. Paths are those of the JSON Schema. */
export function findBeyondJson(): BeyondJson {
  const found: { readonly kind: string; readonly path: Path }[] = [];
  const allowed: Path[] = [];
  return {
    visit(kind, path, inner) {
      if (wrappers.includes(kind) && nothing.includes(inner)) allowed.push([...path]);
      // One option of a union may be out of reach as long as the others are not.
      const isBeyond = beyondJson.includes(kind) && !(kind === "never" && isInEmpty(path));
      if (isBeyond && !path.includes("anyOf")) found.push({ kind, path: [...path] });
    },
    allow: (path) => void allowed.push([...path]),
    check() {
      const isAllowed = (path: Path): boolean =>
        allowed.some((start) => start.every((key, index) => path[index] === key));
      const first = found.find(({ path }) => !isAllowed(path));
      if (!first) return;
      throw new GleanerError("options.invalid-schema", {
        what: "Cannot use the schema",
        seen: `${toPointer(first.path) || "its root"} is of type ${first.kind}, which JSON cannot hold`,
        hint: "Describe it as a list, a record or text; refine that, or make the type of it with a transform.",
        where: { option: "schema" },
      });
    },
  };
}
