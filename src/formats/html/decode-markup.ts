import { readText } from "../../media/read-text.ts";
import type { ReadText } from "../../media/read-text.ts";

/** A page must say its encoding within its first kilobyte; many do so later. */
const headBytes = 4096;
const stated =
  /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]+)|<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w-]+)/iu;

function decodeAs(bytes: Uint8Array, label: string): ReadText | undefined {
  try {
    const decoder = new TextDecoder(label);
    // A page that can be read to here is not in UTF-16, whatever it says.
    if (decoder.encoding.startsWith("utf-16")) return undefined;
    return { text: decoder.decode(bytes), encoding: decoder.encoding, isGuessed: false };
  } catch {
    return undefined;
  }
}

/** Markup to characters: as its bytes prove, else as the page says, else as is likeliest. Undefined for bytes that are no text. */
export async function decodeMarkup(bytes: Uint8Array, declared?: string): Promise<ReadText | undefined> {
  const read = await readText(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headBytes)).toString(
    "latin1",
  );
  const said = stated.exec(head);
  const label = said?.[1] ?? said?.[2] ?? declared;
  const isProven = read !== undefined && !read.isGuessed;
  // Text of escapes only (ISO-2022-JP) is valid UTF-8 as well.
  if (label === undefined || (isProven && !/^(?:iso-2022|hz)/iu.test(label))) return read;
  return decodeAs(bytes, label) ?? read;
}
