import type { z } from "zod";
import { GleanerError } from "../errors/gleaner-error.ts";
import { formatPointer } from "../values/format-pointer.ts";

/** Types whose values no JSON can be: no answer would ever fit them. */
const beyondJson: readonly string[] = ["set", "map", "bigint", "symbol", "function", "promise", "file"];

type Path = readonly (string | number)[];

/** Collects, while zod walks its types, the places that no JSON can fill. */
export interface BeyondJson {
  visit(type: z.core.$ZodType, path: Path): void;
  /** Throws `options.invalid-schema` for the first of them. */
  check(): void;
}

function toPointer(path: Path): string {
  const tokens = path.flatMap((key, index) => {
    if (path[index - 1] === "properties") return [key];
    return key === "items" || key === "additionalProperties" ? ["*"] : [];
  });
  return formatPointer(tokens);
}

/** A new collection. Types that coerce, and those behind a `preprocess`, take what JSON has. */
export function findBeyondJson(): BeyondJson {
  let found: { readonly kind: string; readonly path: Path }[] = [];
  return {
    visit(type, path) {
      const definition = type._zod.def as z.core.$ZodTypeDef & {
        readonly coerce?: boolean;
        readonly in?: z.core.$ZodType;
      };
      if (definition.in?._zod.def.type === "transform") {
        found = found.filter((entry) => !path.every((key, index) => entry.path[index] === key));
      }
      // One option of a union may be out of reach as long as the others are not.
      if (!beyondJson.includes(definition.type) || definition.coerce === true || path.includes("anyOf"))
        return;
      found.push({ kind: definition.type, path: [...path] });
    },
    check() {
      const [first] = found;
      if (!first) return;
      throw new GleanerError("options.invalid-schema", {
        what: "Cannot use the schema",
        seen: `${toPointer(first.path) || "its root"} is of type ${first.kind}, which JSON cannot hold`,
        hint: "Describe it as a list, a record or text, and make that type of it with a transform.",
        where: { option: "schema" },
      });
    },
  };
}
