import type { Json } from "../document/json.ts";
import { codes } from "./codes.ts";
import type { FieldKind } from "./field.ts";

/** How a syntax writes a day: with hyphens, or as CCYYMMDD with its format named. */
export type DateForm = "iso" | "102";

/** The text of an element for a value of the invoice schema; undefined where there is none, or where the syntax has no word for it. */
export function writeValue(value: Json | undefined, kind: FieldKind, dates: DateForm): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  switch (kind) {
    case "date":
      // A month or a year alone is no day.
      if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return undefined;
      return dates === "iso" ? value : value.replaceAll("-", "");
    case "document-type":
    case "payment-means":
      return codes[kind].find(([, word]) => word === value)?.[0];
    default:
      return value;
  }
}
