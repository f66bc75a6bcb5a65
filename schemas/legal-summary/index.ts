import { defineSchema } from "../../src/schema/define-schema.ts";
import { legalChecks } from "./checks.ts";
import { legalSummaryType } from "./type.ts";

/** Contracts and judgments in plain words, each sentence proven by verbatim quotes. Not legal advice. */
export default defineSchema({
  name: "legal-summary",
  version: "1",
  title: "Legal summary",
  type: legalSummaryType,
  instructions: [
    "Summarise one legal document for a reader who is no lawyer. Say only what the document says.",
    "Every sentence of yours has at least one quote beside it: a passage of the document to the letter, long enough to prove the sentence, never shortened with dots.",
    "Null means that the document does not say it. Fields that only contracts have are null or empty in a judgment, and the other way round.",
    "In clauses, list the categories that the contract speaks of, with answer yes and the passage; leave out the others.",
    "Dates are ISO; names of parties are copied to the letter, without their roles.",
  ].join("\n"),
  checks: legalChecks,
});
