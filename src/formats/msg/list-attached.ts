import { GleanerError } from "../../errors/gleaner-error.ts";
import type { CompoundFolder } from "../../media/compound-file/compound-file.ts";
import { writeCompoundFile } from "../../media/compound-file/write-compound-file.ts";
import type { FolderContent } from "../../media/compound-file/write-compound-file.ts";
import type { MailAttachment } from "../email/mail.ts";
import { PropertyBag } from "./property-bag.ts";

const ids = {
  data: 0x3701,
  longName: 0x3707,
  shortName: 0x3704,
  shownName: 0x3001,
  method: 0x3705,
  mediaType: 0x370e,
  contentId: 0x3712,
  flags: 0x3714,
  isHidden: 0x7ffe,
};
const isRelated = 4;
/** Ways to attach a file that leave it where it is. */
const linkMethods = new Set([2, 3, 4, 7]);
const headerBytes = 8;
const attachment = /^__attach_version1\.0_/u;
/** What programs put their own file into, where they place it in a mail as an object. */
const objectStreams = new Set(["Package", "CONTENTS"]);
const pictures = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["gif", "image/gif"],
  ["bmp", "image/bmp"],
]);

export interface Attached {
  readonly attachments: readonly MailAttachment[];
  /** True where something of them is missing. */
  readonly isCut: boolean;
}

interface Packed {
  readonly content: FolderContent;
  readonly isCut: boolean;
}

function pack(folder: CompoundFolder): Packed {
  let isCut = false;
  const streams: Record<string, Uint8Array> = {};
  for (const stream of folder.streams) {
    const bytes = stream.read();
    isCut ||= bytes.byteLength < stream.size;
    streams[stream.name] = bytes;
  }
  const folders: Record<string, FolderContent> = {};
  for (const inner of folder.folders) {
    const packed = pack(inner);
    isCut ||= packed.isCut;
    folders[inner.name] = packed.content;
  }
  return { content: { streams, folders }, isCut };
}

/** A mail inside another one has a shorter header than one of its own. */
function lengthenHeader(properties: Uint8Array): Uint8Array {
  return Buffer.concat([properties.subarray(0, 24), Buffer.alloc(8), properties.subarray(24)]);
}

/** A mail, or an object of another program, as a file of its own. */
function takeOut(folder: CompoundFolder): {
  readonly bytes: Uint8Array;
  readonly isMail: boolean;
  readonly isCut: boolean;
} {
  const object = folder.streams.find(({ name }) => objectStreams.has(name));
  if (object) {
    const bytes = object.read();
    return { bytes, isMail: false, isCut: bytes.byteLength < object.size };
  }
  const { content, isCut } = pack(folder);
  const { "__properties_version1.0": properties, ...streams } = content.streams;
  if (!properties) return { bytes: writeCompoundFile(content), isMail: false, isCut };
  const whole = { ...streams, "__properties_version1.0": lengthenHeader(properties) };
  return { bytes: writeCompoundFile({ ...content, streams: whole }), isMail: true, isCut };
}

function toBaseName(name: string): string {
  const base =
    name
      .replaceAll(/\p{Cc}/gu, " ")
      .split(/[\\/]/u)
      .at(-1) ?? "";
  return base.trim();
}

function onlyLinked(name: string): GleanerError {
  return new GleanerError("input.not-found", {
    what: `Cannot read ${name}`,
    seen: "the mail holds a link to it, not the file",
    hint: "Fetch the file, and pass it.",
    where: { source: name },
  });
}

function cutOff(name: string): GleanerError {
  return new GleanerError("input.corrupt", {
    what: `Cannot read ${name}`,
    seen: "a part of it is missing in its mail",
    hint: "Save the mail again.",
    where: { source: name },
  });
}

function readAttachment(
  folder: CompoundFolder,
  codePage: number,
  number: number,
): MailAttachment & { readonly isCut: boolean } {
  const bag = new PropertyBag(folder, headerBytes, codePage);
  const told = [ids.longName, ids.shortName, ids.shownName].map((id) => toBaseName(bag.text(id) ?? ""));
  const inner = bag.folder(ids.data);
  const taken = inner && takeOut(inner);
  const plain = told.find((name) => name !== "") ?? `attachment-${number}`;
  const name = taken?.isMail === true && !/\.msg$/iu.test(plain) ? `${plain}.msg` : plain;
  const stated = bag.text(ids.mediaType)?.trim().toLowerCase() ?? "";
  const ending = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  const mediaType =
    stated !== "" ? stated : taken?.isMail === true ? "application/vnd.ms-outlook" : pictures.get(ending);
  const isInline =
    bag.number(ids.isHidden) === 1 ||
    ((bag.number(ids.flags) ?? 0) & isRelated) !== 0 ||
    (bag.text(ids.contentId) ?? "") !== "";
  const facts = { name, mediaType: mediaType ?? "application/octet-stream", isInline };
  if (taken) return { ...facts, bytes: taken.bytes, isCut: taken.isCut };
  const bytes = bag.bytes(ids.data);
  const isLink = bytes === undefined && linkMethods.has(bag.number(ids.method) ?? 0);
  const error = isLink ? onlyLinked(name) : bytes === undefined || bag.isCut ? cutOff(name) : undefined;
  if (error) return { ...facts, bytes: new Uint8Array(), error, isCut: false };
  return { ...facts, bytes: bytes ?? new Uint8Array(), isCut: false };
}

/** What is attached to a mail: files, mails within it and objects of other programs; those that it only links to are told of. */
export function listAttached(mail: CompoundFolder, codePage: number): Attached {
  const folders = mail.folders.filter(({ name }) => attachment.test(name));
  const ordered = folders.sort((one, other) => (one.name < other.name ? -1 : 1));
  const attached = ordered.map((folder, index) => readAttachment(folder, codePage, index + 1));
  return {
    attachments: attached.map(({ isCut: _cut, ...facts }) => facts),
    isCut: attached.some(({ isCut }) => isCut),
  };
}
