import { Readable } from "node:stream";
import { encodingOf } from "../rtf/encoding-of.ts";
import { sliceBytesOf } from "../rtf/slice-bytes-of.ts";

const head = 200;

/** The web page that Outlook has wrapped in rich text; undefined for rich text of its own, or for what cannot be unwrapped. */
export async function unwrapHtml(richText: Uint8Array): Promise<string | undefined> {
  if (!Buffer.from(richText.subarray(0, head)).includes(String.raw`\fromhtml1`)) return undefined;
  const { DeEncapsulate, Tokenize } = await import("rtf-stream-parser");
  const decode = (bytes: Buffer, codePage: string): string =>
    new TextDecoder(encodingOf(Number(/\d+/u.exec(codePage)?.[0] ?? 1252))).decode(bytes);
  const unwrap = new DeEncapsulate({ mode: "html", outputMode: "string", decode, warn: () => undefined });
  const tokens = Readable.from(sliceBytesOf(richText), { objectMode: false }).pipe(new Tokenize());
  tokens.on("error", (error) => unwrap.destroy(error));
  const pieces: string[] = [];
  try {
    for await (const piece of tokens.pipe(unwrap) as AsyncIterable<unknown>) pieces.push(String(piece));
  } catch {
    // Where the wrapping is torn, the text beside it counts.
    return undefined;
  }
  const html = pieces.join("");
  return html.trim() === "" ? undefined : html;
}
