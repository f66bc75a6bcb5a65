import type { Issue } from "../document/issue.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { getAt } from "../values/get-at.ts";
import type { RawSchema } from "./raw-schema.ts";
import { metaKeys } from "./meta-keys.ts";
import { typeName } from "./type-name.ts";
import type { Validator } from "./validator.ts";

interface AjvError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function toIssue({ instancePath, keyword, params }: AjvError, json: unknown): Issue {
  const missing = params["missingProperty"];
  if (typeof missing === "string") {
    const pointer = `${instancePath}/${missing.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return { pointer, code: "missing", message: "A value is required here.", received: "nothing" };
  }
  const received = typeName(getAt(json, instancePath));
  const asked =
    params["type"] ??
    params["format"] ??
    params["allowedValues"] ??
    params["allowedValue"] ??
    params["limit"];
  const expected = asked === undefined ? keyword : typeof asked === "string" ? asked : JSON.stringify(asked);
  const code =
    keyword === "type"
      ? "invalid-type"
      : `invalid-${keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const message =
    keyword === "type"
      ? `Expected ${expected}, received ${received}.`
      : `The value breaks \`${keyword}\` of the schema (${expected}).`;
  return { pointer: instancePath, code, message, expected, received };
}

const draft2020 = "https://json-schema.org/draft/2020-12/schema";

/** A JSON Schema, draft 2020-12 or older where the two agree. Throws `options.invalid-schema` where it is none. */
export async function readJsonSchema(raw: RawSchema): Promise<Validator> {
  const [{ Ajv2020 }, formats] = await Promise.all([import("ajv/dist/2020.js"), import("ajv-formats")]);
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: true });
  formats.default.default(ajv);
  for (const key of metaKeys) ajv.addKeyword(key);
  // Lists of types for places are `prefixItems` since 2020-12.
  const { $schema: _dialect, ...schema } = modernize(raw) as RawSchema;
  if (ajv.validateSchema({ $schema: draft2020, ...schema }) !== true) {
    const [first] = ajv.errors ?? [];
    throw invalid(`at "${first?.instancePath ?? ""}" it ${first?.message ?? "is no valid schema"}`);
  }
  let check: ReturnType<typeof ajv.compile>;
  try {
    check = ajv.compile(schema);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : "it does not compile", error);
  }
  return {
    jsonSchema: raw,
    validate: (value, json) => {
      const issues = check(value) ? [] : ((check.errors ?? []) as readonly AjvError[]);
      if (issues.length === 0) return Promise.resolve({ ok: true, value });
      return Promise.resolve({ ok: false, issues: issues.map((error) => toIssue(error, json)) });
    },
  };
}

function invalid(seen: string, cause?: unknown): GleanerError {
  return new GleanerError("options.invalid-schema", {
    what: "Cannot use the JSON Schema",
    seen,
    hint: "Mend the schema at that place; draft 2020-12 is understood.",
    where: { option: "schema" },
    cause,
  });
}

function modernize(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modernize);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, child]): [string, unknown] => [key, modernize(child)]);
  const result = Object.fromEntries(entries);
  if (!Array.isArray(result["items"])) return result;
  const { items, additionalItems, ...rest } = result;
  return {
    ...rest,
    prefixItems: items,
    ...(additionalItems === undefined ? {} : { items: additionalItems }),
  };
}
