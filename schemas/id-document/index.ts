import { defineSchema } from "../../src/schema/define-schema.ts";
import { idDocumentChecks } from "./checks.ts";
import { complete } from "./complete.ts";
import { fromWords } from "./from-words.ts";
import { idDocumentType } from "./type.ts";

/** Passports, identity cards, licences, permits and visas. */
export default defineSchema({
  name: "id-document",
  version: "1",
  title: "Identity document",
  type: idDocumentType,
  instructions: [
    "Read one identity document, of which one side or both are shown. Copy what is printed above the machine-readable zone; never fill a field from that zone.",
    "Null means that the document does not have it. Dates are ISO. Names are written as printed, without titles.",
    "Copy each line of the machine-readable zone to the letter into mrz.lines, with every <, without blanks.",
    "Do not describe or judge the portrait.",
  ].join("\n"),
  checks: idDocumentChecks,
  fromWords,
  complete,
  staysLocal: true,
});
