import type { BytesFormat } from "../ports/format.ts";
import { openTexts } from "./flow/open-texts.ts";
import { readTextFile } from "./flow/read-text-file.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

/** Plain text, and kinds of text whose words stand in it as they are. */
const text: BytesFormat = {
  id: "text",
  mediaTypes: ["text/plain", "text/markdown", "application/json", "text/calendar", "text/vcard"],
  aloneFrom: aloneSizes.text,
  async open(input) {
    const { text: content, encoding, warnings } = await readTextFile(input);
    return openTexts({ name: input.name, pages: [{ text: content }], metadata: { encoding }, warnings });
  },
};
export default text;
