import { defineSchema } from "../../src/schema/define-schema.ts";
import { resumeChecks } from "./checks.ts";
import { complete } from "./complete.ts";
import { resumeType } from "./type.ts";

/** Curricula vitae, with the names of JSON Resume. */
export default defineSchema({
  name: "resume",
  version: "1",
  title: "Résumé",
  type: resumeType,
  defining: "grounding",
  essentials: ["/basics/name"],
  instructions: [
    "Read one résumé. Copy what is printed; never add a skill, a date or a word that it does not have.",
    "Null means that the document does not have it. Leave a list empty where the document has nothing for it.",
    "Keep lists in the order of the document. Two posts at one employer are two entries; merge nothing.",
    "Dates are ISO with the precision that is printed: 2021, 2021-05 or 2021-05-17. Where it says present, endDate is null and isCurrent true.",
    "Birth date, sex, marital status, nationality and the photo are not asked for: leave them out.",
  ].join("\n"),
  checks: resumeChecks,
  complete,
});
