import { buffer } from "node:stream/consumers";
import type { Entry, ZipFile } from "yauzl";
import type { NamedBytes } from "./named-bytes.ts";

const maxEntries = 2000;
/** Of a part that says what the others are. */
const maxPartBytes = 65_536;

const office = "application/vnd.openxmlformats-officedocument";
/** By a part that every file of a kind has. */
const mainParts: readonly (readonly [part: string, mediaType: string])[] = [
  ["word/document.xml", `${office}.wordprocessingml.document`],
  ["xl/workbook.xml", `${office}.spreadsheetml.sheet`],
  ["ppt/presentation.xml", `${office}.presentationml.presentation`],
  ["xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroenabled.12"],
  ["fixeddocseq.fdseq", "application/oxps"],
  ["fixeddocumentsequence.fdseq", "application/oxps"],
  ["visio/document.xml", "application/vnd.ms-visio.drawing.main+xml"],
];

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName.toLowerCase(), entry);
    if (entries.size >= maxEntries) break;
  }
  return entries;
}

async function readPart(zip: ZipFile, entry: Entry | undefined): Promise<string> {
  if (!entry || entry.uncompressedSize > maxPartBytes || entry.isEncrypted()) return "";
  return (await buffer(await zip.openReadStreamPromise(entry))).toString();
}

/** Subkinds, such as pages for the web, are written like their kind. */
function toOpenDocument(text: string): string | undefined {
  return /application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation|graphics)/u.exec(text)?.[0];
}

async function look(zip: ZipFile): Promise<string | undefined> {
  const entries = await listEntries(zip);
  if (entries.has("[content_types].xml")) return mainParts.find(([part]) => entries.has(part))?.[1];
  if (entries.has("meta-inf/container.xml") && !entries.has("meta-inf/manifest.mf"))
    return "application/epub+zip";
  if (!entries.has("content.xml")) return undefined;
  const said = await readPart(zip, entries.get("mimetype"));
  return toOpenDocument(said) ?? toOpenDocument(await readPart(zip, entries.get("meta-inf/manifest.xml")));
}

/**
 * Which office document or book a zip archive is, by the parts in it: programs put them in an order, or leave some out, that shorter
 * looks do not expect. Undefined for what is an archive of files, or damaged.
 */
export async function lookAtZip({ bytes, disk }: NamedBytes): Promise<string | undefined> {
  const { fromBufferPromise, openPromise } = await import("yauzl");
  const options = { lazyEntries: true, autoClose: false } as const;
  let zip: ZipFile | undefined;
  try {
    zip = disk
      ? await openPromise(disk.path, options)
      : await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
    return await look(zip);
  } catch {
    // Whoever opens it says what is wrong with it.
    return undefined;
  } finally {
    zip?.close();
  }
}
