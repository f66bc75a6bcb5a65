import type { Warning } from "../document/warning.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { BytesFormat, Format, FormatContext, FormatInput, OpenFile } from "../ports/format.ts";
import { containerOf } from "../sources/container-of.ts";
import { detectMediaTypes } from "../sources/detect-media-types.ts";
import { explainType } from "../sources/explain-type.ts";
import type { Detection } from "../sources/detect-media-types.ts";
import { isTextType } from "../sources/is-text-type.ts";
import { keepBytes } from "../sources/keep-bytes.ts";
import type { NamedBytes } from "../sources/named-bytes.ts";
import { readWhole } from "../sources/read-whole.ts";
import { openContained } from "./contained/open-contained.ts";
import { findFormat } from "./find-format.ts";

interface Opened {
  readonly opened: OpenFile;
  /** Removes the copy that was made for a format that takes a path. */
  readonly release?: () => Promise<void>;
}

export interface OpenedFile extends Opened {
  readonly mediaType: string;
  readonly warnings: readonly Omit<Warning, "file">[];
}

/** Programs export web pages and separated values under the names of old Office files, and Office opens them. */
const oftenText = new Set(["application/msword", "application/vnd.ms-excel"]);

/** Characters that go by the name of a picture, a PDF or a recording are an error page or a mix-up, never the document meant. */
function refuseMislabelledText(source: NamedBytes, { claimed, isClaimMeant, isText }: Detection): void {
  if (source.isText === true || !isText || !isClaimMeant || claimed === undefined || isTextType(claimed))
    return;
  if (oftenText.has(claimed)) return;
  throw new GleanerError("input.corrupt", {
    what: `Cannot read ${source.name}`,
    seen: `it claims to be ${claimed} but holds plain characters`,
    hint: "Fetch the file again, or give it the ending of what it is.",
    where: { source: source.name },
  });
}

function isSameKind(claimed: string, mediaType: string): boolean {
  const heif = ["image/heic", "image/heif", "image/avif"];
  if (claimed === mediaType || (isTextType(claimed) && isTextType(mediaType))) return true;
  if (heif.includes(claimed) && heif.includes(mediaType)) return true;
  const container = containerOf(claimed);
  if (container !== undefined && container === containerOf(mediaType)) return true;
  return claimed === "image/png" && mediaType === "image/apng";
}

function listWarnings(
  source: NamedBytes,
  claimed: string | undefined,
  mediaType: string,
): Omit<Warning, "file">[] {
  if (claimed === undefined || source.isText === true || isSameKind(claimed, mediaType)) return [];
  const message = `${source.name} claims to be ${claimed}, but its content is ${mediaType} and was read as that.`;
  return [{ code: "input.type-mismatch", message }];
}

const openHere = async (format: BytesFormat, input: FormatInput, context: FormatContext): Promise<OpenFile> =>
  await format.open(input, context);

async function openWith(
  format: Format,
  source: NamedBytes,
  mediaType: string,
  context: FormatContext,
): Promise<Opened> {
  const { name, declaredCharset } = source;
  if (format.takes !== "path") {
    const bytes = await readWhole(source, context.maxBytes);
    const hint = declaredCharset === undefined ? {} : { charset: declaredCharset };
    const input = { bytes, name, mediaType, ...hint };
    const isContained = bytes.byteLength >= (format.aloneFrom ?? Infinity);
    return { opened: await (isContained ? openContained : openHere)(format, input, context) };
  }
  if (source.disk) {
    const { path, size } = source.disk;
    return { opened: await format.open({ path, size, name, mediaType }, context) };
  }
  const copy = await keepBytes(source.bytes);
  try {
    const { path, size } = copy;
    const opened = await format.open({ path, size, name, mediaType }, context);
    return { opened, release: () => copy.remove() };
  } catch (error) {
    await copy.remove();
    throw error;
  }
}

/**
 * Opens a file with the format that its content asks for. A decoder that says "not mine" hands on to the next candidate.
 * Throws `input.empty`, `input.unsupported-type`, `input.corrupt`, and what the format throws.
 */
export async function openFile(source: NamedBytes, context: FormatContext): Promise<OpenedFile> {
  if (source.bytes.byteLength === 0) {
    throw new GleanerError("input.empty", {
      what: `Cannot read ${source.name}`,
      seen: "it has no bytes",
      hint: "Pass a file with content.",
      where: { source: source.name },
    });
  }
  const detection = await detectMediaTypes(source);
  let refusal: unknown;
  for (const { mediaType, toldBy } of detection.candidates) {
    const format = await findFormat(mediaType);
    if (!format) {
      const reason = explainType(source.name, mediaType, detection.claimed);
      if (reason.code === "input.encrypted") throw reason;
      continue;
    }
    if (toldBy === "content") refuseMislabelledText(source, detection);
    try {
      const opened = await openWith(format, source, mediaType, context);
      const exact = opened.opened.mediaType ?? mediaType;
      return { mediaType: exact, ...opened, warnings: listWarnings(source, detection.claimed, mediaType) };
    } catch (error) {
      const mayBeOther =
        isGleanerError(error, "input.unsupported-type") ||
        (toldBy === "hint" && isGleanerError(error, "input.corrupt"));
      if (!mayBeOther) throw error;
      refusal ??= error;
    }
  }
  refuseMislabelledText(source, detection);
  const detected = detection.candidates.find((candidate) => candidate.toldBy === "content")?.mediaType;
  throw refusal ?? explainType(source.name, detected, detection.claimed);
}
