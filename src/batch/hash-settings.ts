import { createHash } from "node:crypto";
import type { Schema } from "../document/schema.ts";
import type { ExtractOptions } from "../options/extract-options.ts";
import { versions } from "../options/versions.ts";

const hashOf = (value: unknown): string => createHash("sha256").update(toStableText(value)).digest("hex");

/** JSON with its members in order, so that equal values are equal texts. */
function toStableText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function nameModels(
  model: ExtractOptions["model"],
  { gateways = {} }: Pick<ExtractOptions, "gateways">,
): unknown {
  const listed: readonly unknown[] = Array.isArray(model) ? model : [model];
  return listed.map((entry) => {
    if (typeof entry !== "string") return (entry as { readonly id?: string } | undefined)?.id ?? "embedded";
    const { baseUrl, capabilities } = gateways[entry.split("/")[0] ?? ""] ?? {};
    return [entry, baseUrl, capabilities];
  });
}

/** What makes results comparable beside the document: schema, prompt, models and settings; as a hash. */
export function hashSettings(options: Omit<ExtractOptions<Schema>, "onEvent" | "answers">): string {
  const { schema, model, repairModel, voters, password, transcriber } = options;
  const { rules, readers, defining } = schema;
  return hashOf({
    version: versions.gleaner,
    schema: schema.hash,
    // What checks do beyond their settings stands in their code.
    checks: JSON.stringify([rules, readers, defining], (_, member: unknown) =>
      typeof member === "function" ? String(member) : member,
    ),
    models: nameModels(model, options),
    repairModel: repairModel === undefined ? undefined : nameModels(repairModel, options),
    ...(voters === undefined ? {} : { voters: nameModels(voters, options) }),
    transcriber: transcriber && { ...transcriber, apiKey: undefined },
    password: password === undefined ? undefined : hashOf(password),
    instructions: options.instructions,
    locale: options.locale,
    attempts: options.attempts,
    passes: options.passes,
    route: options.route,
    escalate: options.escalate,
    settings: options.settings,
    grounding: options.grounding,
    passUrls: options.passUrls,
  });
}
