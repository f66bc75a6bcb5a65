import { leaf } from "../../src/schema/leaf.ts";

/** Verbatim passages that prove the text beside them. */
export const quotes = leaf.texts("sentence", {
  metric: "text",
  description: "Passages of the document to the letter that prove this",
});
