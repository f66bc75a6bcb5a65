import { codes } from "./codes.ts";
import type { FieldKind } from "./field.ts";
import type { XmlNode } from "./xml-node.ts";

function toDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/u.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** xs:decimal without a plus sign, leading zeros or a bare point. */
function toDecimal(text: string): string | undefined {
  const [, sign, whole, rest] = /^([+-]?)0*(\d*)(?:\.(\d*))?$/u.exec(text) ?? [];
  if (whole === undefined || !/\d/u.test(text)) return undefined;
  const value = `${whole === "" ? "0" : whole}${rest ? `.${rest}` : ""}`;
  return sign === "-" && /[1-9]/u.test(value) ? `-${value}` : value;
}

/** The value of an element's text or attribute in the form of the invoice schema; undefined where it has none of that kind. */
export function readValue(node: XmlNode, attribute: string | undefined, kind: FieldKind): string | undefined {
  const text = (attribute === undefined ? node.text : (node.attributes[attribute] ?? ""))
    .replaceAll(/\s+/gu, " ")
    .trim();
  if (text === "") return undefined;
  switch (kind) {
    case "decimal":
      return toDecimal(text);
    case "date":
      return toDate(text);
    case "last-four":
      return /\d{4}$/u.exec(text)?.[0];
    case "document-type":
    case "payment-means":
      return codes[kind].find(([code]) => code === text)?.[1];
    default:
      return text;
  }
}
