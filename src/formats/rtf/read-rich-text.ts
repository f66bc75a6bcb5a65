import { Readable } from "node:stream";
import type { FlowBuilder } from "../flow/flow-builder.ts";
import { RtfReader } from "./rtf-reader.ts";
import type { RtfToken } from "./rtf-reader.ts";
import { sliceBytesOf } from "./slice-bytes-of.ts";

/** Feeds rich text into running text; the reader knows its pictures and facts. The bytes must pass `isBinaryWhole` beforehand. */
export async function readRichText(bytes: Uint8Array, flow: FlowBuilder): Promise<RtfReader> {
  const { Tokenize } = await import("rtf-stream-parser");
  const reader = new RtfReader(flow);
  const tokens = Readable.from(sliceBytesOf(bytes), { objectMode: false }).pipe(new Tokenize());
  for await (const token of tokens as AsyncIterable<RtfToken>) reader.take(token);
  reader.finish();
  return reader;
}
