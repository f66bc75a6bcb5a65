import { GleanerError } from "../errors/gleaner-error.ts";
import type { BytesFormat } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import { FlowBuilder } from "./flow/flow-builder.ts";
import { listPictures } from "./flow/list-pictures.ts";
import { openTexts } from "./flow/open-texts.ts";
import { warnOfEncoding } from "./flow/warn-of-encoding.ts";
import { writeLines } from "./flow/write-lines.ts";
import { decodeMarkup } from "./html/decode-markup.ts";
import { readMarkup } from "./html/read-markup.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

/** A web page as the text that it shows. Nothing that it refers to is loaded, and no script runs. */
const html: BytesFormat = {
  id: "html",
  mediaTypes: ["text/html", "application/xhtml+xml"],
  aloneFrom: aloneSizes.text,
  async open({ bytes, name, charset }) {
    const decoded = await decodeMarkup(bytes, charset);
    if (!decoded) {
      throw new GleanerError("input.unsupported-type", {
        what: `Cannot read ${name} as HTML`,
        seen: "its bytes are no text in any encoding that is known here",
        hint: "Save it as UTF-8.",
        where: { source: name },
      });
    }
    const { text: markup, encoding, isGuessed } = decoded;
    const flow = new FlowBuilder();
    const { pictures: sources, ...facts } = await readMarkup(markup, flow);
    // Only what the page carries in itself: nothing is fetched.
    const pictures = sources.filter((source) => /^data:image\//iu.test(source));
    const text = writeLines(flow.take());
    if (text === "" && pictures.length === 0) throw emptyFile(name);
    return openTexts({
      name,
      pages: [{ text }],
      metadata: { ...facts, encoding },
      warnings: isGuessed && !encoding.startsWith("utf-") ? [warnOfEncoding(name, encoding)] : [],
      children: () => listPictures(pictures),
    });
  },
};
export default html;
