import type { Extraction } from "../document/extraction.ts";
import type { InputFile } from "../document/input-file.ts";

const message =
  "The result of an earlier document of the same bytes is used again; what it cost was paid then.";

/** A result of the same bytes as that of another document: under its names, and marked as paid for before. */
export function reuseExtraction<T>(extraction: Extraction<T>, files: readonly InputFile[]): Extraction<T> {
  const { inputs, ...provenance } = extraction.provenance;
  const warnings = extraction.warnings.filter(({ code }) => code !== "batch.reused");
  return {
    ...extraction,
    attempts: extraction.attempts.map((attempt) => ({ ...attempt, isReplayed: true })),
    warnings: [...warnings, { code: "batch.reused", message }],
    provenance: {
      ...provenance,
      inputs: inputs.map((input, index) => ({ ...input, name: files[index]?.name ?? input.name })),
    },
  };
}
