import type { BytesFormat } from "../ports/format.ts";
import { emptyFile } from "./flow/empty-file.ts";
import { FlowBuilder } from "./flow/flow-builder.ts";
import type { FlowLine } from "./flow/flow-line.ts";
import { openTexts } from "./flow/open-texts.ts";
import { writeLines } from "./flow/write-lines.ts";
import { damagedOffice } from "./office/damaged-office.ts";
import { listMedia } from "./office/list-media.ts";
import { notOffice } from "./office/not-office.ts";
import { OfficePackage } from "./office/office-package.ts";
import type { Relation } from "./office/office-package.ts";
import { readProperties } from "./office/read-properties.ts";
import { Numbering } from "./docx/numbering.ts";
import { readNumbering } from "./docx/read-numbering.ts";
import { WordReader } from "./docx/word-reader.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";

async function readPart(
  office: OfficePackage,
  path: string,
  numbering?: Numbering,
): Promise<FlowLine[] | undefined> {
  if (!office.has(path)) return undefined;
  const flow = new FlowBuilder();
  await office.walk(path, new WordReader(flow, numbering));
  return flow.take();
}

/** Parts of some kinds, each text once: first pages and even pages often have headers of the same words. */
async function readParts(
  office: OfficePackage,
  relations: readonly Relation[],
  types: readonly string[],
): Promise<FlowLine[]> {
  const seen = new Set<string>();
  const lines: FlowLine[] = [];
  for (const type of types) {
    for (const relation of relations) {
      if (relation.type !== type || relation.isExternal) continue;
      const part = (await readPart(office, relation.target)) ?? [];
      const text = writeLines(part);
      if (!seen.has(text)) lines.push([], ...part);
      seen.add(text);
    }
  }
  return lines;
}

async function readAll(
  office: OfficePackage,
): Promise<{ readonly lines: FlowLine[]; readonly media: string[]; readonly documents: string[] }> {
  const [start] = (await office.readRelations("")).filter(({ type }) => type === "officeDocument");
  const path = start?.target ?? "word/document.xml";
  const relations = await office.readRelations(path);
  const find = (wanted: string): string | undefined => relations.find(({ type }) => type === wanted)?.target;
  const [numberingPath, styles] = [find("numbering"), find("styles")];
  const rules = await readNumbering(office, {
    ...(numberingPath === undefined ? {} : { numbering: numberingPath }),
    ...(styles === undefined ? {} : { styles }),
  });
  const body = await readPart(office, path, new Numbering(rules));
  if (!body) throw notOffice(office.name, "Word document");
  const lines = [
    ...(await readParts(office, relations, ["header"])),
    [],
    ...body,
    ...(await readParts(office, relations, ["footnotes", "endnotes", "comments", "footer"])),
  ];
  const list = (...types: readonly string[]): string[] =>
    relations.flatMap(({ type, isExternal, target }) => (types.includes(type) && !isExternal ? target : []));
  // Whole documents stand in others as objects, or in place of text that Word itself will put there.
  return { lines, media: list("image"), documents: list("aFChunk", "package") };
}

/** Word documents as their text: headers, body with its tables and text boxes, notes, comments, footers, then the documents in it. Macros never run. */
const docx: BytesFormat = {
  id: "docx",
  mediaTypes: [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    "application/vnd.ms-word.document.macroenabled.12",
    "application/vnd.ms-word.template.macroenabled.12",
  ],
  aloneFrom: aloneSizes.packed,
  async open(input, context) {
    const office = await OfficePackage.open(input, context);
    try {
      const { lines, media, documents } = await readAll(office);
      const text = writeLines(lines);
      if (text === "" && media.length === 0 && documents.length === 0)
        throw office.warnings.length > 0 ? damagedOffice(input.name) : emptyFile(input.name);
      return openTexts({
        name: input.name,
        pages: [{ text }],
        metadata: await readProperties(office, ["docProps/core.xml", "docProps/app.xml"]),
        warnings: office.warnings,
        children: () => listMedia(office, media, documents),
        close: () => office.close(),
      });
    } catch (error) {
      await office.close();
      throw error;
    }
  },
};
export default docx;
