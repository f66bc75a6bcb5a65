import type { Json } from "../../../../src/document/json.ts";
import { invoice } from "../invoice-schema.ts";

/** What must come of an answer: the value that it holds; no value; or its value with a finding at a pointer. */
export type Wanted =
  | { readonly type: "value"; readonly json: Json }
  | { readonly type: "refused" }
  | { readonly type: "flagged"; readonly pointer: string };

/** One answer of the set, written for one of its schemas. */
export interface MalformedAnswer {
  readonly family: string;
  readonly name: string;
  readonly schema: "invoice" | "answer" | "rating" | "ratings" | "questions" | "score" | "flag";
  readonly text: string;
  readonly wanted: Wanted;
}

/** The invoice with some of its values changed. */
export const invoiceWith = (change: object): Json => ({ ...invoice, ...change });

const compact = (value: unknown): string => JSON.stringify(value);
const spaced = (value: unknown): string => JSON.stringify(value, null, 2);

type Spoil = (text: string, json: (value: unknown) => string) => string;

/** Cases about the invoice, each in a compact and in a spaced layout. */
export function bothLayouts(
  family: string,
  cases: readonly (readonly [name: string, spoil: Spoil, wanted?: Wanted | Json])[],
): MalformedAnswer[] {
  return cases.flatMap(([name, spoil, wanted = invoice as unknown as Json]) =>
    [compact, spaced].map((json) => ({
      family,
      name: `${name} (${json === compact ? "compact" : "spaced"})`,
      schema: "invoice" as const,
      text: spoil(json(invoice), json),
      wanted: isWanted(wanted) ? wanted : { type: "value", json: wanted },
    })),
  );
}

/** Cases about one of the small schemas, as they are. */
export function asWritten(
  family: string,
  schema: MalformedAnswer["schema"],
  cases: readonly (readonly [name: string, text: string, wanted: Wanted | Json])[],
): MalformedAnswer[] {
  return cases.map(([name, text, wanted]) => ({
    family,
    name,
    schema,
    text,
    wanted: isWanted(wanted) ? wanted : { type: "value", json: wanted },
  }));
}

function isWanted(value: Wanted | Json): value is Wanted {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    (value.type === "value" || value.type === "refused" || value.type === "flagged")
  );
}

export const refused: Wanted = { type: "refused" };
export const flagged = (pointer: string): Wanted => ({ type: "flagged", pointer });
