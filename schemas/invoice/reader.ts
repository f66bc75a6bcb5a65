import type { Attachment } from "../../src/document/attachment.ts";
import type { Document } from "../../src/document/document.ts";
import type { Reader, ReaderFailure, ReaderResult } from "../../src/document/schema.ts";
import { findSyntax } from "../../src/e-invoice/find-syntax.ts";
import { readInvoice } from "../../src/e-invoice/read-invoice.ts";
import { readXml } from "../../src/e-invoice/read-xml.ts";
import { decodeText } from "../../src/values/decode-text.ts";

/** Names under which Factur-X, ZUGFeRD and XRechnung put the invoice into a PDF. */
const known = /^(?:factur-x|zugferd-invoice|xrechnung|order-x|cii|ubl|invoice)\.xml$/iu;

const isXml = ({ name, mediaType = "" }: Attachment): boolean =>
  /\.xml$/iu.test(name) || /\bxml\b/u.test(mediaType);

/** The beginning of an electronic invoice, also of one that breaks off. */
const invoiceRoot =
  /<(?:[\w.-]+:)?(?:CrossIndustryInvoice|CrossIndustryDocument)\b|urn:oasis:names:specification:ubl:schema:xsd:(?:Invoice|CreditNote)-2/u;

async function read(
  _: Document,
  attachments: readonly Attachment[],
): Promise<ReaderResult | ReaderFailure | undefined> {
  let failure: ReaderFailure | undefined;
  const candidates = attachments.filter(isXml);
  candidates.sort((a, b) => Number(known.test(b.name)) - Number(known.test(a.name)));
  for (const { name, bytes, file } of candidates) {
    const text = decodeText(bytes)?.text ?? "";
    const root = await readXml(text);
    const syntax = root && findSyntax(root);
    if (syntax) return { ...readInvoice(syntax), file };
    const isInvoice = root
      ? known.test(name) && !/^order-x/iu.test(name)
      : known.test(name) || invoiceRoot.test(text);
    if (isInvoice) failure ??= { isDamaged: true, file };
  }
  return failure;
}

/** The electronic invoice in a PDF (Factur-X, ZUGFeRD 1 and 2, XRechnung), or a file of UBL or CII itself: read exactly. */
export const invoiceReader: Reader = { id: "e-invoice", read };
