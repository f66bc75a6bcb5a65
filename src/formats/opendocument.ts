import { GleanerError } from "../errors/gleaner-error.ts";
import type { BytesFormat } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import type { FlowLine } from "./flow/flow-line.ts";
import { openTexts } from "./flow/open-texts.ts";
import { writeLines } from "./flow/write-lines.ts";
import { damagedOffice } from "./office/damaged-office.ts";
import { listMedia } from "./office/list-media.ts";
import { notOffice } from "./office/not-office.ts";
import { OfficePackage } from "./office/office-package.ts";
import { readProperties } from "./office/read-properties.ts";
import { ContentReader } from "./opendocument/content-reader.ts";
import { readMargins } from "./opendocument/read-margins.ts";
import { warnOfContent } from "./opendocument/warn-of-content.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

const kinds = ["text", "spreadsheet", "presentation", "graphics"] as const;
const types = kinds.flatMap((kind) =>
  ["", "-template"].map((end) => `application/vnd.oasis.opendocument.${kind}${end}`),
);

async function refuseEncrypted(office: OfficePackage): Promise<void> {
  const manifest = (await office.read("META-INF/manifest.xml")) ?? "";
  if (!/<(?:\w+:)?encryption-data[\s/>]/u.test(manifest)) return;
  throw new GleanerError("input.encrypted", {
    what: `Cannot read ${office.name}`,
    seen: "it is encrypted",
    hint: "Save it without a password, or as a PDF.",
    where: { source: office.name },
  });
}

/** Documents of OpenOffice and LibreOffice: texts as one page, spreadsheets and presentations as a page a sheet or slide. */
const opendocument: BytesFormat = {
  id: "opendocument",
  mediaTypes: types,
  aloneFrom: aloneSizes.packed,
  async open(input, context) {
    const office = await OfficePackage.open(input, context);
    try {
      await refuseEncrypted(office);
      if (!office.has("content.xml")) throw notOffice(input.name, "OpenDocument file");
      const isDivided = /spreadsheet|presentation|graphics/u.test(input.mediaType);
      const reader = new ContentReader(isDivided);
      await office.walk("content.xml", reader);
      reader.finish();
      const margins = isDivided ? { headers: [], footers: [] } : await readMargins(office);
      const frame = (lines: readonly FlowLine[]): string =>
        writeLines([...margins.headers, [], ...lines, [], ...margins.footers]);
      const pages = reader.parts.map(({ lines, label }) => ({
        text: frame(lines),
        ...(label === undefined ? {} : { label }),
      }));
      if (pages.every(({ text }) => text === "") && reader.media.length === 0)
        throw office.warnings.length > 0 ? damagedOffice(input.name) : emptyFile(input.name);
      return openTexts({
        name: input.name,
        pages: pages.length > 0 ? pages : [{ text: "" }],
        isNumbered: isDivided,
        metadata: await readProperties(office, ["meta.xml"]),
        warnings: [...office.warnings, ...warnOfContent(input.name, reader)],
        children: () => listMedia(office, reader.media),
        close: () => office.close(),
      });
    } catch (error) {
      await office.close();
      throw error;
    }
  },
};
export default opendocument;
