import { GleanerError } from "../errors/gleaner-error.ts";
import { isTextType } from "./is-text-type.ts";

const archive = "Unpack it and pass the files in it, or pack them as zip.";
const print = "Save it as PDF, or print it to one.";
const decrypt = "Open it with the mail program that has its key, and pass what that saves.";

/** What to make of a file that no format opens: by its type, else by the family of its type. */
const advice: Readonly<Record<string, string | undefined>> = {
  image: "Save it as JPEG or PNG.",
  audio: "Convert it to MP3 or WAV.",
  video: "Convert it to MP4.",
  "application/msword": "Save it as .docx or PDF.",
  "application/vnd.ms-excel": "Save it as .xlsx.",
  "application/vnd.ms-excel.sheet.binary.macroenabled.12": "Save it as .xlsx.",
  "application/vnd.ms-powerpoint": "Save it as .pptx or PDF.",
  "application/vnd.apple.keynote": "Export it as PDF.",
  "application/vnd.apple.numbers": "Export it as .xlsx or PDF.",
  "application/vnd.apple.pages": "Export it as .docx or PDF.",
  "application/pgp-encrypted": decrypt,
  "application/pkcs7-mime": decrypt,
  "application/x-pkcs7-mime": decrypt,
  "application/x-7z-compressed": archive,
  "application/x-bzip2": archive,
  "application/x-rar-compressed": archive,
  "application/x-unix-archive": archive,
  "application/x-xz": archive,
  "application/x-lz4": archive,
  "application/x-arj": archive,
  "application/zstd": archive,
};

/** Office programs lock their files by putting them into a container of the old kind. */
const locked = "application/x-ole-encrypted";

/** The error for a file of a type that no format opens, with what to make of it. */
export function explainType(
  name: string,
  detected: string | undefined,
  claimed: string | undefined,
): GleanerError {
  if (detected === locked) {
    return new GleanerError("input.encrypted", {
      what: `Cannot read ${name}`,
      seen: "it is an office document that is locked with a password",
      hint: "Save it without a password, or as a PDF.",
      where: { source: name },
    });
  }
  if (detected === undefined && claimed !== undefined && isTextType(claimed)) {
    return new GleanerError("input.unsupported-type", {
      what: `Cannot read ${name}`,
      seen: `it claims to be ${claimed}, but its content is no text in an encoding that can be told`,
      hint: "Save it as text in UTF-8, or as PDF.",
      where: { source: name },
    });
  }
  const type = detected ?? claimed ?? "";
  const claim = claimed === undefined ? "" : `, and nothing opens ${claimed}, which it claims to be`;
  return new GleanerError("input.unsupported-type", {
    what: `Cannot read ${name}`,
    seen:
      detected === undefined
        ? `its content is of no known type${claim}`
        : `it is ${detected}, which no format opens`,
    hint: advice[type] ?? advice[type.split("/")[0] ?? ""] ?? print,
    where: { source: name },
  });
}
