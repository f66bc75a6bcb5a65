import { posix } from "node:path";
import type { BytesFormat } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import { FlowBuilder } from "./flow/flow-builder.ts";
import { openTexts } from "./flow/open-texts.ts";
import type { TextPage } from "./flow/open-texts.ts";
import { writeLines } from "./flow/write-lines.ts";
import { readBook } from "./epub/read-book.ts";
import { readMarkup } from "./html/read-markup.ts";
import { damagedOffice } from "./office/damaged-office.ts";
import { listMedia } from "./office/list-media.ts";
import { OfficePackage } from "./office/office-package.ts";
import { readProperties } from "./office/read-properties.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

/** A chapter with less text than this is a picture of one: a cover, or a scanned page. */
const minLetters = 40;

async function readChapter(
  office: OfficePackage,
  path: string,
  title: string | undefined,
): Promise<{ readonly page: TextPage; readonly media: readonly string[] }> {
  const flow = new FlowBuilder();
  if (!office.has(path)) office.noteDamage(path);
  const { pictures } = await readMarkup((await office.read(path)) ?? "", flow);
  const text = writeLines(flow.take());
  const media =
    text.length < minLetters ? pictures.map((source) => posix.join(posix.dirname(path), source)) : [];
  return { page: { text, ...(title === undefined ? {} : { label: title }) }, media };
}

/** Books as their chapters, a page each, in reading order. */
const epub: BytesFormat = {
  id: "epub",
  mediaTypes: ["application/epub+zip"],
  aloneFrom: aloneSizes.packed,
  async open(input, context) {
    const office = await OfficePackage.open(input, context);
    try {
      const { packagePath, chapters, titles } = await readBook(office);
      const pages: TextPage[] = [];
      const media: string[] = [];
      for (const path of chapters) {
        const chapter = await readChapter(office, path, titles.get(path));
        pages.push(chapter.page);
        media.push(...chapter.media);
      }
      if (pages.every(({ text }) => text === "") && media.length === 0)
        throw office.warnings.length > 0 ? damagedOffice(input.name) : emptyFile(input.name);
      return openTexts({
        name: input.name,
        pages,
        isNumbered: true,
        metadata: await readProperties(office, [packagePath]),
        warnings: office.warnings,
        children: () => listMedia(office, media),
        close: () => office.close(),
      });
    } catch (error) {
      await office.close();
      throw error;
    }
  },
};
export default epub;
