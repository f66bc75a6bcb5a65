import type { BytesFormat } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import type { FlowLine } from "./flow/flow-line.ts";
import { openTexts } from "./flow/open-texts.ts";
import type { TextPage } from "./flow/open-texts.ts";
import { writeLines } from "./flow/write-lines.ts";
import { attributeOf } from "./office/attribute-of.ts";
import { damagedOffice } from "./office/damaged-office.ts";
import { listMedia } from "./office/list-media.ts";
import { notOffice } from "./office/not-office.ts";
import { OfficePackage } from "./office/office-package.ts";
import { readExtras } from "./office/read-extras.ts";
import { readProperties } from "./office/read-properties.ts";
import { walkXml } from "./office/walk-xml.ts";
import { SlideReader } from "./pptx/slide-reader.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

/** Paths of the slides in the order in which they are shown. */
async function listSlides(office: OfficePackage): Promise<string[]> {
  const start = (await office.readRelations("")).find(({ type }) => type === "officeDocument");
  const path = start?.target ?? "ppt/presentation.xml";
  const xml = await office.read(path);
  if (xml === undefined) throw notOffice(office.name, "presentation");
  const targets = new Map((await office.readRelations(path)).map(({ id, target }) => [id, target]));
  const slides: string[] = [];
  await walkXml(
    xml,
    {
      open(name, attributes) {
        const target = name === "sldId" ? targets.get(attributeOf(attributes, "id") ?? "") : undefined;
        if (target !== undefined) slides.push(target);
      },
    },
    office.name,
  );
  return slides;
}

async function readShapes(
  office: OfficePackage,
  path: string,
  without: readonly string[],
): Promise<FlowLine[]> {
  const reader = new SlideReader();
  await office.walk(path, reader);
  return reader.list(without);
}

async function readSlide(
  office: OfficePackage,
  path: string,
): Promise<{ readonly page: TextPage; readonly media: readonly string[] }> {
  const relations = await office.readRelations(path);
  const shapes = await readShapes(office, path, ["sldNum"]);
  const extras = await readExtras(office, relations);
  const notes = relations.find(({ type }) => type === "notesSlide");
  const spoken = notes
    ? await readShapes(office, notes.target, ["sldImg", "sldNum", "hdr", "dt", "ftr"])
    : [];
  return { page: { text: writeLines([...shapes, [], ...extras.lines, [], ...spoken]) }, media: extras.media };
}

/** Presentations as their slides, a page each: titles, texts, tables, the values of charts, then the speaker's notes. */
const pptx: BytesFormat = {
  id: "pptx",
  mediaTypes: [
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
    "application/vnd.openxmlformats-officedocument.presentationml.template",
    "application/vnd.ms-powerpoint.presentation.macroenabled.12",
    "application/vnd.ms-powerpoint.slideshow.macroenabled.12",
    "application/vnd.ms-powerpoint.template.macroenabled.12",
  ],
  aloneFrom: aloneSizes.packed,
  async open(input, context) {
    const office = await OfficePackage.open(input, context);
    try {
      const pages: TextPage[] = [];
      const media: string[] = [];
      for (const path of await listSlides(office)) {
        const slide = await readSlide(office, path);
        pages.push(slide.page);
        media.push(...slide.media);
      }
      if (pages.every(({ text }) => text === "") && media.length === 0)
        throw office.warnings.length > 0 ? damagedOffice(input.name) : emptyFile(input.name);
      return openTexts({
        name: input.name,
        pages,
        isNumbered: true,
        metadata: await readProperties(office, ["docProps/core.xml", "docProps/app.xml"]),
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
export default pptx;
