import { readXml } from "../e-invoice/read-xml.ts";
import type { XmlNode } from "../e-invoice/xml-node.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { BytesFormat, FormatInput, OpenFile } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import { openTexts } from "./flow/open-texts.ts";
import { readTextFile } from "./flow/read-text-file.ts";

/** What stands in the elements and their attributes, a line each, in the order of the file. */
function listTexts({ text, attributes, children }: XmlNode): string[] {
  const own = text.replaceAll(/\s+/gu, " ");
  const values = Object.values(attributes).filter((value) => !/^(?:https?|urn):/u.test(value));
  const line = [own, ...values].filter((part) => part !== "").join(" ");
  return [...(line === "" ? [] : [line]), ...children.flatMap(listTexts)];
}

async function openXml(input: FormatInput): Promise<OpenFile> {
  const { name, bytes, mediaType } = input;
  const { text, encoding, warnings } = await readTextFile(input);
  const root = await readXml(text);
  if (!root) {
    throw new GleanerError("input.corrupt", {
      what: `Cannot read ${name}`,
      seen: "its XML is not well formed",
      hint: "Export it again; every element needs its end.",
      where: { source: name },
    });
  }
  const lines = listTexts(root);
  if (lines.length === 0) throw emptyFile(name);
  return openTexts({
    name,
    pages: [{ text: lines.join("\n") }],
    metadata: { encoding, root: root.name },
    warnings,
    // Schemas that know its vocabulary read it exactly.
    attachments: [{ name, mediaType, bytes }],
  });
}

/** XML, such as electronic invoices in UBL or CII: its texts as words, itself for readers that know it. */
const xml: BytesFormat = { id: "xml", mediaTypes: ["application/xml", "text/xml"], open: openXml };
export default xml;
