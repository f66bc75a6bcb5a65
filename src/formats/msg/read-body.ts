import { FlowBuilder } from "../flow/flow-builder.ts";
import { isNotable } from "../flow/is-notable.ts";
import { writeLines } from "../flow/write-lines.ts";
import { decodeMarkup } from "../html/decode-markup.ts";
import { encodingOf } from "../rtf/encoding-of.ts";
import { isBinaryWhole } from "../rtf/is-binary-whole.ts";
import { readRichText } from "../rtf/read-rich-text.ts";
import type { PropertyBag } from "./property-bag.ts";
import { unpackRichText } from "./unpack-rich-text.ts";
import { unwrapHtml } from "./unwrap-html.ts";

const ids = { text: 0x1000, html: 0x1013, richText: 0x1009, bodyCodePage: 0x3fde };

export interface MessageBody {
  readonly html?: string;
  readonly text?: string;
  /** Those in rich text that may be pages; no logos. */
  readonly pictures: readonly Uint8Array[];
}

async function readHtml(bag: PropertyBag): Promise<string | undefined> {
  const bytes = bag.bytes(ids.html);
  if (!bytes) return bag.text(ids.html);
  const codePage = bag.number(ids.bodyCodePage) ?? bag.codePage;
  return (await decodeMarkup(bytes, encodingOf(codePage)))?.text;
}

/** The richest form of a mail's text: a web page, one wrapped in rich text, rich text, and plain text last. */
export async function readBody(bag: PropertyBag): Promise<MessageBody> {
  const plain = bag.text(ids.text);
  const text = plain === undefined ? {} : { text: plain };
  const html = await readHtml(bag);
  if (html !== undefined && html.trim() !== "") return { html, ...text, pictures: [] };
  const richText = unpackRichText(bag.bytes(ids.richText) ?? new Uint8Array());
  if (!richText || !isBinaryWhole(richText)) return { ...text, pictures: [] };
  const unwrapped = await unwrapHtml(richText);
  if (unwrapped !== undefined) return { html: unwrapped, ...text, pictures: [] };
  const flow = new FlowBuilder();
  try {
    const reader = await readRichText(richText, flow);
    const shown = writeLines(flow.take());
    const pictures: Uint8Array[] = [];
    for (const bytes of reader.pictures) if (await isNotable(bytes)) pictures.push(bytes);
    return shown === "" ? { ...text, pictures } : { text: shown, pictures };
  } catch {
    return { ...text, pictures: [] };
  }
}
