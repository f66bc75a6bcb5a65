import type { BytesFormat } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import { openTexts } from "./flow/open-texts.ts";
import { decodeMarkup } from "./html/decode-markup.ts";
import { walkXml } from "./office/walk-xml.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

/** Data as XML: its text, an element a line; electronic invoices are found in it as they are in a PDF. */
const xml: BytesFormat = {
  id: "xml",
  mediaTypes: ["application/xml", "text/xml"],
  aloneFrom: aloneSizes.text,
  async open({ bytes, name, charset }) {
    const markup = (await decodeMarkup(bytes, charset))?.text ?? "";
    const lines: string[] = [];
    const path: string[] = [];
    let text = "";
    const end = (): void => {
      const value = text.replaceAll(/\s+/gu, " ").trim();
      if (value !== "") lines.push(`${path.at(-1) ?? ""}: ${value}`);
      text = "";
    };
    await walkXml(
      markup,
      {
        open(element) {
          end();
          path.push(element);
        },
        text(piece) {
          text += piece;
        },
        close() {
          end();
          path.pop();
        },
      },
      name,
    );
    if (lines.length === 0) throw emptyFile(name);
    return openTexts({
      name,
      pages: [{ text: lines.join("\n") }],
      attachments: [{ name, mediaType: "application/xml", bytes }],
    });
  },
};
export default xml;
