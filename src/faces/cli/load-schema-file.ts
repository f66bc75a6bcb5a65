import { readFile } from "node:fs/promises";
import { registerHooks } from "node:module";
import { basename, extname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { schemaCodeEndings } from "./schema-code-endings.ts";

/** `.ts` from source, `.js` from the build. */
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
const own: Readonly<Record<string, string>> = {
  gleaner: `../../index${extension}`,
  "gleaner/schemas": `../../../schemas/index${extension}`,
  "gleaner/testing": `../../testing/index${extension}`,
};
let isHooked = false;

/**
 * Loads a schema of the user's: the default export (or an export named `schema`) of a module, or JSON Schema.
 * Runs the module's code. Throws `input.not-found` and `options.invalid-schema`.
 */
export async function loadSchemaFile(path: string): Promise<unknown> {
  const file = resolve(path);
  const ending = extname(file);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT"
      ? new GleanerError("input.not-found", {
          what: `Cannot load the schema ${path}`,
          seen: "there is no such file",
          hint: `Check the path: ${file}.`,
          where: { option: "schema" },
        })
      : invalid(
          path,
          `it cannot be read (${error.code ?? "unknown"})`,
          "Check that it is a readable file.",
          error,
        );
  });
  const name = basename(file).replace(/(\.schema)?\.[^.]+$/, "");
  if (ending === ".json") return named(parseJson(text, path), name, path);
  if (!schemaCodeEndings.has(ending))
    throw invalid(path, "its ending is unknown", "Name it .ts, .mjs, .js or .json.");
  const exported = await importModule(file, path);
  const schema = exported["default"] ?? exported["schema"];
  if (schema !== undefined) return named(schema, name, path);
  throw invalid(path, "it exports no schema", "Export a zod type or `defineSchema(...)` as default.");
}

function invalid(path: string, seen: string, hint: string, cause?: unknown): GleanerError {
  return new GleanerError("options.invalid-schema", {
    what: `Cannot use the schema ${path}`,
    seen,
    hint,
    where: { option: "schema" },
    cause,
  });
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(path, `it is not JSON${placeOf(error, text)}`, "Check it with a JSON editor.", error);
  }
}

/** Where JSON breaks off, as far as the engine says it; the rest of its message quotes the file. */
function placeOf(error: unknown, text: string): string {
  if (text.trim() === "") return ", the file is empty";
  const message = error instanceof Error ? error.message : "";
  const [place] = message.match(/line \d+ column \d+/) ?? [];
  if (place) return ` from ${place} on`;
  return message.startsWith("Unexpected end") ? ", it ends too early" : "";
}

async function importModule(file: string, path: string): Promise<Record<string, unknown>> {
  hookOwnPackages();
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    const [line = ""] = error instanceof Error ? error.message.split("\n") : [String(error)];
    const hint = "Run it alone with node to see where; .ts files may hold only types that can be erased.";
    throw invalid(path, `loading it failed with "${line}"`, hint, error);
  }
}

/** A plain type or JSON Schema gets the name of its file. */
function named(schema: unknown, name: string, path: string): unknown {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) {
    const seen = Array.isArray(schema) ? "a list" : schema === null ? "null" : `a ${typeof schema}`;
    throw invalid(path, `it holds ${seen}`, "It must hold a zod type, a `defineSchema(...)` or JSON Schema.");
  }
  if ("kind" in schema || ("node" in schema && "hash" in schema)) return schema;
  const title = "title" in schema && typeof schema.title === "string" ? schema.title : name;
  return { kind: "gleaner.schema/1", name, version: "1", title, type: schema };
}

/** `zod` and `gleaner` work in a schema file that stands outside any project: what is not found there is ours. */
function hookOwnPackages(): void {
  if (isHooked) return;
  isHooked = true;
  registerHooks({
    resolve(specifier, context, next) {
      const isOwn = Object.hasOwn(own, specifier);
      if (!isOwn && !/^zod(\/|$)/.test(specifier)) return next(specifier, context);
      try {
        return next(specifier, context);
      } catch (error) {
        const ourPath = own[specifier];
        if (ourPath === undefined) return next(specifier, { ...context, parentURL: import.meta.url });
        if ((error as NodeJS.ErrnoException).code === undefined) throw error;
        return { url: new URL(ourPath, import.meta.url).href, shortCircuit: true };
      }
    },
  });
}
