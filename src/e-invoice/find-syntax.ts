import { ciiFields } from "./cii-fields.ts";
import type { Field } from "./field.ts";
import { normaliseCii } from "./normalise-cii.ts";
import { ublFields } from "./ubl-fields.ts";
import type { XmlNode } from "./xml-node.ts";

export interface Syntax {
  readonly id: "cii" | "zugferd-1" | "ubl";
  readonly root: XmlNode;
  readonly fields: readonly Field[];
}

/** Which kind of electronic invoice an XML is, told by its root element; undefined where it is none. */
export function findSyntax(root: XmlNode): Syntax | undefined {
  if (root.name === "CrossIndustryInvoice") return { id: "cii", root, fields: ciiFields };
  if (root.name === "CrossIndustryDocument")
    return { id: "zugferd-1", root: normaliseCii(root), fields: ciiFields };
  const isUbl = /^urn:oasis:names:specification:ubl:schema:xsd:(?:Invoice|CreditNote)-2$/u.test(
    root.namespace,
  );
  if (isUbl && (root.name === "Invoice" || root.name === "CreditNote"))
    return { id: "ubl", root, fields: ublFields(root.name) };
  return undefined;
}
