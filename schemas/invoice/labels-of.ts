import { labels } from "../../src/schema/labels.ts";
import { labelsByLanguage } from "./labels-by-language.ts";

/** A field that the table of labels has a line for in every language. */
export type LabelledField = keyof (typeof labelsByLanguage)["hu"];

/** What invoices call a field in all languages of the table. */
export function labelsOf(field: LabelledField): readonly string[] {
  return labels(
    Object.values(labelsByLanguage)
      .map((fields) => fields[field])
      .join("|"),
  );
}
