import { defineSchema } from "../../src/schema/define-schema.ts";
import { ocrChecks } from "./checks.ts";
import { complete } from "./complete.ts";
import { fromWords } from "./from-words.ts";
import { ocrType } from "./type.ts";

/** The whole text of a document with the place of every word. */
export default defineSchema({
  name: "ocr",
  version: "1",
  title: "Text with places",
  type: ocrType,
  instructions: [
    "Write down all text of the document to the letter, page by page, block by block in reading order.",
    "Leave nothing out, add nothing, translate nothing, correct nothing. Keep line breaks inside a block.",
    "What cannot be read is left out, never guessed. A page without text has an empty list of blocks.",
  ].join("\n"),
  checks: ocrChecks,
  defining: "grounding",
  fromWords,
  complete,
});
