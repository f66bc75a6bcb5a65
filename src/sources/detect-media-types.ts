import { readCompoundFile } from "../media/compound-file/read-compound-file.ts";
import { readText } from "../media/read-text.ts";
import { isTextType } from "./is-text-type.ts";
import { lookAtText } from "./look-at-text.ts";
import { lookAtZip } from "./look-at-zip.ts";
import { mayHoldSignature } from "./may-hold-signature.ts";
import type { NamedBytes } from "./named-bytes.ts";
import { namedMediaType } from "./named-media-type.ts";
import { startsAsPdf } from "./starts-as-pdf.ts";

export interface Candidate {
  readonly mediaType: string;
  /** What it was told by; a candidate that only a hint speaks for may turn out to be something else. */
  readonly toldBy: "content" | "hint";
}

export interface Detection {
  /** Best first; empty where nothing speaks for any type. */
  readonly candidates: readonly Candidate[];
  /** The type that the name claims, else the one that the caller or server declares. */
  readonly claimed?: string;
  /** What a server declares is often wrong; a name or a caller means it. */
  readonly isClaimMeant: boolean;
  /** True where the bytes are characters without a signature of their own. */
  readonly isText: boolean;
}

const aliases: Readonly<Record<string, string | undefined>> = {
  "image/jpg": "image/jpeg",
  "image/pjpeg": "image/jpeg",
  "image/x-png": "image/png",
  "image/tif": "image/tiff",
  "application/x-pdf": "application/pdf",
  "application/vnd.ms-tnef": "application/ms-tnef",
};

/** A PDF may stand behind this many bytes of something else (a mail header, a printer's job ticket). */
const pdfSearchBytes = 65_536;
const vague = new Set(["application/xml", "application/x-cfb", "text/vtt"]);
/** Signatures so short that other files carry them by chance; the name is heard before such an answer is final. */
const weakSignatures = new Set(["image/x-icon", "application/x-cfb"]);

/** Old Office files share one container; its directory holds these names in UTF-16. */
const officeStreams: readonly (readonly [string, string])[] = [
  ["EncryptedPackage", "application/x-ole-encrypted"],
  ["WordDocument", "application/msword"],
  ["Workbook", "application/vnd.ms-excel"],
  ["Book", "application/vnd.ms-excel"],
  ["PowerPoint Document", "application/vnd.ms-powerpoint"],
  ["__properties_version1.0", "application/vnd.ms-outlook"],
];

/** By what lies in its root: a mail may carry files of all other kinds. */
function lookAtContainer(bytes: Uint8Array): string {
  const names = readCompoundFile(bytes)?.root.streams.map(({ name }) => name);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean =>
    names?.includes(name) ?? buffer.includes(Buffer.from(name, "utf16le"));
  return officeStreams.find(([name]) => holds(name))?.[1] ?? "application/x-cfb";
}

function holdsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, pdfSearchBytes)).includes(
    "%PDF-",
  );
}

/** What Outlook packs mails into begins with these bytes; a PDF may lie in it as it is. */
const tnefStart = Buffer.from([0x78, 0x9f, 0x3e, 0x22]);

async function detectSignature(source: NamedBytes): Promise<string | undefined> {
  const { bytes, disk } = source;
  if (startsAsPdf(bytes)) return "application/pdf";
  if (tnefStart.equals(bytes.subarray(0, tnefStart.byteLength))) return "application/ms-tnef";
  if (!disk && !mayHoldSignature(bytes)) return undefined;
  const { fileTypeFromBuffer, fileTypeFromFile } = await import("file-type");
  // A parser that trips over damaged content has found nothing; that is no reason to fail.
  const looking = disk ? fileTypeFromFile(disk.path) : fileTypeFromBuffer(bytes);
  const found = await looking.catch(() => undefined);
  const mediaType = found?.mime.split(";")[0];
  return mediaType === "application/zip" ? ((await lookAtZip(source)) ?? mediaType) : mediaType;
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, pdfSearchBytes)).toString(
    "latin1",
  );
}

/** The parts of a mail may be in several encodings, or none: then it is no text as a whole. */
function isRawMail(bytes: Uint8Array): boolean {
  return /^(?:message\/rfc822|application\/mbox)$/u.test(lookAtText(headOf(bytes), undefined));
}

/** What a source may be, by its content first, then its name, then what was declared. */
export async function detectMediaTypes(source: NamedBytes): Promise<Detection> {
  const { bytes, name, declaredMediaType } = source;
  const named = namedMediaType(name);
  const stated = declaredMediaType?.split(";")[0]?.trim() ?? "";
  const declared = stated === "" ? undefined : (aliases[stated] ?? stated);
  const claimed = named ?? (declared === "application/octet-stream" ? undefined : declared);
  const isClaimMeant = named !== undefined || (claimed !== undefined && source.url === undefined);
  const claim = { isClaimMeant, ...(claimed === undefined ? {} : { claimed }) };
  if (source.isText === true) {
    const mediaType = claimed === "text/markdown" ? claimed : "text/plain";
    return { candidates: [{ mediaType, toldBy: "content" }], ...claim, isText: true };
  }
  const signature = await detectSignature(source);
  if (signature !== undefined && !vague.has(signature) && !weakSignatures.has(signature)) {
    return { candidates: [{ mediaType: signature, toldBy: "content" }], ...claim, isText: false };
  }
  const candidates: Candidate[] = [];
  const text = signature === "application/x-cfb" ? undefined : await readText(bytes);
  if (holdsPdf(bytes)) candidates.push({ mediaType: "application/pdf", toldBy: "hint" });
  if (claimed !== undefined && !isTextType(claimed)) candidates.push({ mediaType: claimed, toldBy: "hint" });
  if (text) candidates.push({ mediaType: lookAtText(text.text, claimed), toldBy: "content" });
  else if (signature === "application/x-cfb")
    candidates.unshift({ mediaType: lookAtContainer(bytes), toldBy: "content" });
  else if (signature !== undefined) candidates.push({ mediaType: signature, toldBy: "content" });
  else if (isRawMail(bytes))
    candidates.push({ mediaType: lookAtText(headOf(bytes), claimed), toldBy: "content" });
  const unique = candidates.filter(
    ({ mediaType }, i) => candidates.findIndex((other) => other.mediaType === mediaType) === i,
  );
  return { candidates: unique, ...claim, isText: text !== undefined };
}
