import { GleanerError } from "../../errors/gleaner-error.ts";
import { drawSvg } from "../../media/draw-svg.ts";
import type { FormatContext, FormatInput, OpenFile } from "../../ports/format.ts";
import { openPicture } from "./open-picture.ts";
import { pictureError } from "./picture-error.ts";

/** Drawings of more text than this are maps and exports of millions of shapes. */
const maxBytes = 2_000_000;

/** The drawing library reads UTF-8; what is written in UTF-16 says so by its first bytes. */
function toUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) return bytes;
  const text = new TextDecoder(isLittle ? "utf-16le" : "utf-16be").decode(bytes);
  return Buffer.from(text.replace(/^(<\?xml[^>]*?)\s+encoding=(["'])[^"']*\2/iu, "$1"));
}

/** Opens an SVG as the picture that it draws. Scripts, files and addresses in it are never followed. */
export async function openDrawing(input: FormatInput, context: FormatContext): Promise<OpenFile> {
  const { bytes, name } = input;
  const { limits, signal } = context;
  if (bytes.byteLength > maxBytes) {
    throw new GleanerError("input.too-large", {
      what: `Cannot draw ${name}`,
      seen: `it has ${bytes.byteLength} bytes, more than the ${maxBytes} that are drawn`,
      hint: "Save it as PNG.",
      where: { source: name },
    });
  }
  let drawn: Uint8Array;
  try {
    drawn = await drawSvg(toUtf8(bytes), { timeoutMs: limits.pageTimeoutMs, ...(signal ? { signal } : {}) });
  } catch (error) {
    signal?.throwIfAborted();
    throw pictureError(error, input, limits);
  }
  return await openPicture({ bytes: drawn, name, mediaType: "image/png" }, context);
}
