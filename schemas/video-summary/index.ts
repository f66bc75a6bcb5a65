import { defineSchema } from "../../src/schema/define-schema.ts";
import { videoSummaryChecks } from "./checks.ts";
import { complete } from "./complete.ts";
import { fromWords } from "./from-words.ts";
import { videoSummaryType } from "./type.ts";

/** What a film is about: chapters, pictures, what is shown and said. */
export default defineSchema({
  name: "video-summary",
  version: "1",
  title: "Summary of a film",
  type: videoSummaryType,
  defining: "grounding",
  instructions: [
    "Sum up one film. Say only what is said or shown in it.",
    "Each sentence of the synopsis, of a chapter and of an action item has quotes: words of the film to the letter, from its sound or its pictures.",
    "Chapters follow one another from the beginning to the end of the film. Times are seconds from its beginning.",
    "Write down every line on slides, screens and signs once, to the letter. A name is filled in only where it is said or shown.",
    "Null means that the film does not have it. Leave a list empty where it has nothing for it.",
  ].join("\n"),
  checks: videoSummaryChecks,
  fromWords,
  complete,
});
