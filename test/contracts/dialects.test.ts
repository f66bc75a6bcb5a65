import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { z as z3 } from "zod3";
import type { Json } from "../../src/document/json.ts";
import type { Schema } from "../../src/document/schema.ts";
import type { SchemaDialect } from "../../src/ports/capabilities.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { parseAnswer } from "../../src/steps/parse/parse-answer.ts";
import { convertSchema } from "../../src/steps/prompt/dialects/convert-schema.ts";
import { validateJson } from "../../src/steps/validate/validate-json.ts";
import { fillNulls } from "./fill-nulls.ts";
import { geminiFaults } from "./gemini-faults.ts";
import type { Probe } from "./probe.ts";
import { strictFaults } from "../../src/testing/gateway/strict-faults.ts";
import { zod3Probes } from "./zod3-probes.ts";
import { zod4FormatProbes } from "./zod4-format-probes.ts";
import { zod4Probes, zod4Refused } from "./zod4-probes.ts";

const dialects = ["openai-strict", "openai", "gemini", "reduced"] as const;

/** One for all: making it costs more than what it checks. */
const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });

interface Nesting {
  readonly name: string;
  readonly wrap: (type: unknown, version: "zod 4" | "zod 3") => unknown;
  readonly put: (value: unknown) => unknown;
}

const nestings: readonly Nesting[] = [
  { name: "at the root", wrap: (type) => type, put: (value) => value },
  {
    name: "in lists inside objects",
    wrap: (type, version) =>
      version === "zod 4"
        ? z.object({ rows: z.array(z.object({ it: type as z.ZodType })) })
        : z3.object({ rows: z3.array(z3.object({ it: type as z3.ZodTypeAny })) }),
    put: (value) => ({ rows: [{ it: value }, { it: value }] }),
  },
];

const libraries = [
  ["zod 4", [...zod4Probes, ...zod4FormatProbes]],
  ["zod 3", zod3Probes],
] as const;

const rows = libraries.flatMap(([version, probes]) =>
  nestings.flatMap((nesting) =>
    probes.map((probe, index) => {
      const title = `${version}, ${index + 1} ${probe.of.join("/")}, ${nesting.name}`;
      return [title, { probe, nesting, version }] as const;
    }),
  ),
);

/** What a model may write that is held to the schema of the wire, as text, read back as a user gets it. */
async function roundTrip(schema: Schema, sample: Json, dialect: SchemaDialect) {
  const { jsonSchema } = convertSchema(schema, dialect);
  const wrapped: Json = schema.node.type === "object" ? sample : { value: sample };
  const answer = fillNulls(wrapped, jsonSchema, ajv);
  // The reduced dialect has no form for unions and free keys: what it cannot say stands in the prompt alone.
  const isTaken = dialect === "reduced" || (jsonSchema.type === "object" && ajv.validate(jsonSchema, answer));
  const parsed = parseAnswer({ text: JSON.stringify(answer), finishReason: "stop", schema, locale: {} });
  const result = parsed.ok ? await validateJson(parsed.json, schema) : undefined;
  return { isTaken, result };
}

const valueOf = (probe: Probe, index: number): unknown =>
  probe.value ? probe.value[index] : probe.type.parse(probe.samples[index]);

describe("every type of a schema language, in every dialect", () => {
  it("is covered by enough probes", () => {
    expect(zod4Probes.length).toBeGreaterThanOrEqual(44);
    expect(zod3Probes.length).toBeGreaterThanOrEqual(40);
  });

  it.each(rows)("%s", async (_, { probe, nesting, version }) => {
    const schema = await resolveSchema(nesting.wrap(probe.type, version));
    const strict = convertSchema(schema, "openai-strict");
    expect(strict.strict ? strictFaults(strict.jsonSchema) : []).toEqual([]);
    for (const dialect of ["gemini", "reduced"] as const)
      expect(geminiFaults(convertSchema(schema, dialect).jsonSchema, dialect)).toEqual([]);
    for (const dialect of dialects) {
      for (const [index, sample] of probe.samples.entries()) {
        const { isTaken, result } = await roundTrip(schema, nesting.put(sample) as Json, dialect);
        expect([dialect, isTaken]).toEqual([dialect, true]);
        expect(result).toEqual({ ok: true, value: nesting.put(valueOf(probe, index)) });
      }
    }
  });

  it.each(zod4Refused)("refuses what JSON has no form for, before anything is sent: %s", async (_, type) => {
    await expect(resolveSchema(type)).rejects.toMatchObject({ code: "options.invalid-schema" });
  });
});
