import type { Readable } from "node:stream";
import { goOnTogether } from "./go-on-together.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { remember } from "../../values/remember.ts";
import { openConnections } from "./open-connections.ts";
import type { StreamedBody } from "./streamed-body.ts";

interface HttpRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | StreamedBody;
  readonly signal: AbortSignal;
}

/** The same endpoint for every call of a model. */
const splitAddress = remember((url: string) => {
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search };
});

const isStreamed = (body: NonNullable<HttpRequest["body"]>): body is StreamedBody =>
  typeof body === "object" && "chunks" in body;

/** The content without the packing that some gateways use unasked. */
async function unpack(content: Readable, encoding: string): Promise<Readable> {
  const zlib = await import("node:zlib");
  const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
    gzip: zlib.createGunzip,
    "x-gzip": zlib.createGunzip,
    deflate: zlib.createInflate,
    br: zlib.createBrotliDecompress,
    zstd: zlib.createZstdDecompress,
  };
  const unpacker = unpackers[encoding.trim().toLowerCase()]?.();
  if (!unpacker) return content;
  const { pipeline } = await import("node:stream");
  // What breaks off is told by the reading of what comes out.
  return pipeline(content, unpacker, () => undefined) as unknown as Readable;
}

async function readText(content: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  const text = (chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString("utf8") ?? "";
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/**
 * One HTTP request over the connections that all gateways share; redirects are answers like any other. A streamed body
 * is sent with its length, for not every gateway takes one in pieces. Rejects with the signal's own reason, else with
 * what the system says.
 */
export async function requestHttp(request: HttpRequest): Promise<HttpAnswer> {
  const { method, url, headers, body, signal } = request;
  const connections = await openConnections();
  signal.throwIfAborted();
  const { origin, path } = splitAddress(url);
  const streamed = body !== undefined && isStreamed(body) ? body : undefined;
  // The pool takes anything that can be iterated over; its types know streams alone.
  const sent = streamed
    ? (streamed.chunks() as unknown as Readable)
    : (body as string | Uint8Array | undefined);
  const {
    statusCode,
    headers: answered,
    body: content,
  } = await connections.request({
    origin,
    path,
    method,
    headers: streamed ? { ...headers, "content-length": String(streamed.length) } : headers,
    ...(sent === undefined ? {} : { body: sent }),
    signal,
  });
  const header = (name: string): string | null => {
    const value = answered[name];
    return (Array.isArray(value) ? value.join(", ") : value) ?? null;
  };
  const encoding = header("content-encoding");
  const plain = encoding === null || encoding === "identity" ? content : await unpack(content, encoding);
  return {
    status: statusCode,
    ok: statusCode >= 200 && statusCode < 300,
    header,
    async text() {
      const text = await (plain === content ? content.text() : readText(plain));
      await goOnTogether();
      return text;
    },
    chunks: plain as AsyncIterable<Uint8Array>,
  };
}
