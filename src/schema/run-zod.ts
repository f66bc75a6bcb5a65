import type { Json } from "../document/json.ts";
import type { ValidationResult } from "../document/schema.ts";
import { zodIssues } from "./zod-issues.ts";
import type { ZodIssue } from "./zod-issues.ts";

type ZodResult =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly unknown[] } };

/** Runs a zod parser of either version; a refinement that throws becomes an issue. */
export async function runZod(
  parse: (value: unknown) => Promise<ZodResult>,
  value: unknown,
  json: Json,
): Promise<ValidationResult> {
  try {
    const result = await parse(value);
    if (result.success) return { ok: true, value: result.data };
    return { ok: false, issues: zodIssues(result.error.issues as readonly ZodIssue[], json) };
  } catch {
    return {
      ok: false,
      issues: [
        {
          pointer: "",
          code: "custom",
          message: "A rule of the schema's own code threw an error on this value.",
        },
      ],
    };
  }
}
