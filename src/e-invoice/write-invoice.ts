import type { Json } from "../document/json.ts";
import { getAt } from "../values/get-at.ts";
import { ciiFields } from "./cii-fields.ts";
import { draftInvoice } from "./draft-invoice.ts";
import { ublFields } from "./ubl-fields.ts";
import { writeXml } from "./write-xml.ts";
import type { XmlDraft } from "./xml-draft.ts";

const cii = "urn:un:unece:uncefact:data:standard";
const ciiNamespaces = {
  rsm: `${cii}:CrossIndustryInvoice:100`,
  ram: `${cii}:ReusableAggregateBusinessInformationEntity:100`,
  udt: `${cii}:UnqualifiedDataType:100`,
  qdt: `${cii}:QualifiedDataType:100`,
};
const ciiRoots = new Set([
  "CrossIndustryInvoice",
  "ExchangedDocumentContext",
  "ExchangedDocument",
  "SupplyChainTradeTransaction",
]);
const dateNames = new Set(["DateTimeString", "DateString"]);

function ciiPrefix({ name }: XmlDraft, parent: XmlDraft | undefined): string {
  if (ciiRoots.has(name)) return "rsm";
  if (name === "DateTimeString" && parent?.name === "FormattedIssueDateTime") return "qdt";
  return dateNames.has(name) || name === "Indicator" ? "udt" : "ram";
}

function writeCii(json: Json): string {
  return writeXml(draftInvoice("CrossIndustryInvoice", ciiFields, json, "102"), {
    namespaces: ciiNamespaces,
    prefixOf: ciiPrefix,
    attributesOf: ({ name }) => (dateNames.has(name) ? { format: "102" } : {}),
  });
}

const ubl = "urn:oasis:names:specification:ubl:schema:xsd";

function writeUbl(json: Json): string {
  const root = getAt(json, "/documentType") === "credit-note" ? "CreditNote" : "Invoice";
  const currency = getAt(json, "/currency");
  const draft = draftInvoice(root, ublFields(root), json, "iso");
  return writeXml(draft, {
    namespaces: {
      "": `${ubl}:${root}-2`,
      cac: `${ubl}:CommonAggregateComponents-2`,
      cbc: `${ubl}:CommonBasicComponents-2`,
    },
    prefixOf: (element, parent) => (!parent ? "" : element.children.length > 0 ? "cac" : "cbc"),
    // Every amount of UBL names its currency.
    attributesOf: ({ name, children }) =>
      name.endsWith("Amount") && children.length === 0 && typeof currency === "string"
        ? { currencyID: currency }
        : {},
  });
}

/** The data of the invoice schema as an electronic invoice. Nothing is added that the data does not have. */
export function writeInvoice(json: Json, syntax: "cii" | "ubl"): string {
  return syntax === "cii" ? writeCii(json) : writeUbl(json);
}
