import { GleanerError } from "../errors/gleaner-error.ts";
import type { BytesFormat, ChildFile } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import { FlowBuilder } from "./flow/flow-builder.ts";
import { isNotable } from "./flow/is-notable.ts";
import { openTexts } from "./flow/open-texts.ts";
import { writeLines } from "./flow/write-lines.ts";
import { isBinaryWhole } from "./rtf/is-binary-whole.ts";
import { readRichText } from "./rtf/read-rich-text.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

const maxBytes = 64 * 1024 * 1024;

function corrupt(name: string): GleanerError {
  return new GleanerError("input.corrupt", {
    what: `Cannot read ${name}`,
    seen: "it states more binary data than it has",
    hint: "Save it again with the program that made it.",
    where: { source: name },
  });
}

async function* listPictures(pictures: readonly Uint8Array[]): AsyncGenerator<ChildFile> {
  for (const [index, bytes] of pictures.entries())
    if (await isNotable(bytes)) yield { name: `picture-${index + 1}`, bytes };
}

/** Rich text: paragraphs, tables, notes and the pictures in it that may be pages. Objects in it are left alone. */
const rtf: BytesFormat = {
  id: "rtf",
  mediaTypes: ["application/rtf", "text/rtf"],
  aloneFrom: aloneSizes.text,
  async open({ bytes, name }) {
    if (bytes.byteLength > maxBytes) {
      throw new GleanerError("input.too-large", {
        what: `Cannot read ${name}`,
        seen: `it has ${bytes.byteLength} bytes, more than the ${maxBytes} that are read of rich text`,
        hint: "Split it into several files.",
        where: { source: name },
      });
    }
    if (!isBinaryWhole(bytes)) throw corrupt(name);
    const flow = new FlowBuilder();
    const { facts, pictures } = await readRichText(bytes, flow);
    const text = writeLines(flow.take());
    if (text === "" && pictures.length === 0) throw emptyFile(name);
    const stated = Object.entries(facts).filter(([, value]) => value.trim() !== "");
    return openTexts({
      name,
      pages: [{ text }],
      metadata: Object.fromEntries(stated.map(([key, value]) => [key, value.trim()])),
      children: () => listPictures(pictures),
    });
  },
};
export default rtf;
