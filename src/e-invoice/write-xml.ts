import { escapeMarkup } from "../values/escape-markup.ts";
import type { XmlDraft } from "./xml-draft.ts";

interface WriteOptions {
  /** By prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
  prefixOf(element: XmlDraft, parent: XmlDraft | undefined): string;
  /** Attributes that the syntax asks for, beside those of the invoice. */
  attributesOf?(element: XmlDraft): Readonly<Record<string, string>>;
}

const isWritten = (element: XmlDraft): boolean =>
  element.holdsData || element.owner?.holdsData === true || element.children.some(isWritten);

/** Elements as an XML text with an indent of two blanks. Those without data are left out. */
export function writeXml(root: XmlDraft, options: WriteOptions): string {
  const write = (element: XmlDraft, parent: XmlDraft | undefined, depth: number): string => {
    const indent = "  ".repeat(depth);
    const prefix = options.prefixOf(element, parent);
    const tag = prefix === "" ? element.name : `${prefix}:${element.name}`;
    const names = parent
      ? []
      : Object.entries(options.namespaces).map(([key, uri]) => [key === "" ? "xmlns" : `xmlns:${key}`, uri]);
    const given = Object.entries({
      ...options.attributesOf?.(element),
      ...Object.fromEntries(element.attributes),
    });
    const attributes = [...names, ...given]
      .map(([key, value]) => ` ${key}="${escapeMarkup(value ?? "")}"`)
      .join("");
    const children = element.children.filter(isWritten);
    if (children.length === 0)
      return `${indent}<${tag}${attributes}>${escapeMarkup(element.text)}</${tag}>\n`;
    const inner = children.map((child) => write(child, element, depth + 1)).join("");
    return `${indent}<${tag}${attributes}>\n${inner}${indent}</${tag}>\n`;
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, undefined, 0)}`;
}
