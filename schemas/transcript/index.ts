import { defineSchema } from "../../src/schema/define-schema.ts";
import { transcriptChecks } from "./checks.ts";
import { complete } from "./complete.ts";
import { fromWords } from "./from-words.ts";
import { transcriptType } from "./type.ts";

/** What is said in a recording, with times and speakers. */
export default defineSchema({
  name: "transcript",
  version: "1",
  title: "Transcript",
  type: transcriptType,
  defining: "grounding",
  instructions: [
    "Write down everything that is said in the recording, to the letter and in its language, from the beginning to the end.",
    "Translate nothing, correct nothing, leave nothing out. What cannot be understood is left out, never guessed.",
    "A segment is a sentence or two of one speaker. Times are seconds from the beginning of the recording.",
    "Where nothing is said, the list of segments is empty.",
  ].join("\n"),
  checks: transcriptChecks,
  fromWords,
  complete,
});
