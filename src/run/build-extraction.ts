import { hash } from "node:crypto";
import type { Extraction } from "../document/extraction.ts";
import type { Warning } from "../document/warning.ts";
import type { PageText } from "../document/page-text.ts";
import { versions } from "../options/versions.ts";
import { remember } from "../values/remember.ts";
import type { Assessment } from "./assessment.ts";
import type { Run } from "./run.ts";

/** The rules are the same for every document of a schema. */
const hashPrompt = remember((system: string) => hash("sha256", system, "hex"));

interface ExtractionInput {
  readonly run: Run;
  readonly assessment: Assessment;
  readonly pages: readonly PageText[];
  readonly modelAsked: string;
  readonly modelAnswered?: string;
  /** The rules that were sent, for the prompt hash. */
  readonly system?: string;
  readonly warnings: readonly Warning[];
}

/** The result. Its `data` is the schema's output, or the JSON as far as it came where it does not fit the schema. */
export function buildExtraction(input: ExtractionInput): Extraction<unknown> {
  const { run, assessment } = input;
  const { document } = run.opened;
  const { validation, verdict, verdictReasons, fields, checks, coverage } = assessment;
  return {
    kind: "gleaner.extraction/1",
    data: validation.ok ? validation.value : assessment.json,
    verdict,
    verdictReasons,
    fields,
    checks,
    coverage,
    attempts: [...run.ledger.attempts],
    usage: run.ledger.usage(),
    warnings: [...document.warnings, ...input.pages.flatMap((page) => page.warnings), ...input.warnings],
    provenance: {
      inputs: document.files.map(({ name, sha256 }) => ({ name, sha256 })),
      versions: { ...versions, [`schema/${run.schema.name}`]: run.schema.version },
      modelAsked: input.modelAsked,
      ...(input.modelAnswered === undefined ? {} : { modelAnswered: input.modelAnswered }),
      schema: run.schema.name,
      schemaHash: run.schema.hash,
      ...(input.system === undefined ? {} : { promptHash: hashPrompt(input.system) }),
    },
  };
}
