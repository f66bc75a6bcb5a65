import type { Attachment } from "../../src/document/attachment.ts";
import type { Document } from "../../src/document/document.ts";
import type { Reader, ReaderResult } from "../../src/document/schema.ts";
import { findSyntax } from "../../src/e-invoice/find-syntax.ts";
import { readInvoice } from "../../src/e-invoice/read-invoice.ts";
import { readXml } from "../../src/e-invoice/read-xml.ts";
import { decodeText } from "../../src/values/decode-text.ts";

/** Names under which Factur-X, ZUGFeRD and XRechnung put the invoice into a PDF. */
const known = /^(?:factur-x|zugferd-invoice|xrechnung|order-x|cii|ubl|invoice)\.xml$/iu;

const isXml = ({ name, mediaType = "" }: Attachment): boolean =>
  /\.xml$/iu.test(name) || /\bxml\b/u.test(mediaType);

async function read(_: Document, attachments: readonly Attachment[]): Promise<ReaderResult | undefined> {
  const candidates = attachments.filter(isXml);
  candidates.sort((a, b) => Number(known.test(b.name)) - Number(known.test(a.name)));
  for (const { bytes, file } of candidates) {
    const root = await readXml(decodeText(bytes)?.text ?? "");
    const syntax = root && findSyntax(root);
    if (syntax) return { ...readInvoice(syntax), file };
  }
  return undefined;
}

/** The electronic invoice in a PDF (Factur-X, ZUGFeRD 1 and 2, XRechnung), or a file of UBL or CII itself: read exactly. */
export const invoiceReader: Reader = { id: "e-invoice", read };
