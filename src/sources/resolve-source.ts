import { fileURLToPath } from "node:url";
import type { SingleSource } from "../document/source.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { decodeBase64 } from "./decode-base64.ts";
import { keepStream } from "./keep-stream.ts";
import type { NamedBytes } from "./named-bytes.ts";
import { readDataUri } from "./read-data-uri.ts";
import { readPath } from "./read-path.ts";
import type { SourceContext } from "./source-context.ts";
import { statedCharset } from "./stated-charset.ts";
import { toBaseName } from "./to-base-name.ts";
import { tooLarge } from "./too-large.ts";

function invalid(
  seen: string,
  hint = "Pass a path, a URL, bytes, a Blob, a stream, or { path | url | bytes | base64 | text }.",
): GleanerError {
  return new GleanerError("options.invalid", { what: "Cannot load the source", seen, hint });
}

function parseUrl(text: string): URL {
  const url = URL.parse(text.trim());
  if (!url)
    throw invalid(
      "its URL cannot be parsed",
      "Write it with scheme and host, such as https://example.org/file.pdf.",
    );
  return url;
}

async function readUrl(url: URL, context: SourceContext, mayBeFile: boolean): Promise<NamedBytes> {
  if (url.protocol === "data:") return readDataUri(url.href, context.limits.maxBytes);
  if (url.protocol === "s3:") return await readS3(decodeAddress(url), context);
  if (url.protocol === "file:" && mayBeFile) {
    try {
      return await readPath(fileURLToPath(url), context);
    } catch (error) {
      if (error instanceof TypeError)
        throw invalid("its file URL names no local file", "Pass the path instead.");
      throw error;
    }
  }
  return await readWebAddress(url, context);
}

const isS3 = (text: string): boolean => /^\s*s3:\/\//iu.test(text);

/** A URL object has encoded what was written. */
function decodeAddress({ href }: URL): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

async function readS3(address: string, context: SourceContext): Promise<NamedBytes> {
  const { fetchS3 } = await import("./fetch-s3.ts");
  return await fetchS3(address, context);
}

/** The HTTP client is loaded only when there is an address to load. */
async function readWebAddress(url: URL, context: SourceContext): Promise<NamedBytes> {
  const { fetchUrl } = await import("./fetch-url.ts");
  return await fetchUrl(url, context);
}

async function readString(text: string, context: SourceContext): Promise<NamedBytes> {
  if (isS3(text)) return await readS3(text, context);
  // Also addresses that are not loaded: they must end as such, not as a missing file.
  if (/^\s*[a-z][a-z\d+.-]+:\/\//iu.test(text)) return await readWebAddress(parseUrl(text), context);
  if (/^\s*data:/iu.test(text)) return readDataUri(text.trim(), context.limits.maxBytes);
  return await readPath(text, context);
}

function takeBytes(
  bytes: Uint8Array | ArrayBuffer,
  context: SourceContext,
  given: { name?: string; mediaType?: string } = {},
): NamedBytes {
  const name = toBaseName(given.name ?? "", "bytes");
  const { maxBytes } = context.limits;
  if (bytes.byteLength > maxBytes) throw tooLarge(name, maxBytes, bytes.byteLength);
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
  return {
    bytes: view,
    name,
    ...(given.mediaType === undefined ? {} : { declaredMediaType: given.mediaType.toLowerCase() }),
    ...statedCharset(given.mediaType),
  };
}

async function readBlob(blob: Blob, context: SourceContext): Promise<NamedBytes> {
  const given = {
    ...(blob instanceof File ? { name: blob.name } : {}),
    ...(blob.type === "" ? {} : { mediaType: blob.type }),
  };
  const name = toBaseName(given.name ?? "", "bytes");
  const { limits, signal } = context;
  const declared = given.mediaType === undefined ? {} : { declaredMediaType: given.mediaType.toLowerCase() };
  const options = { name, limits, statedSize: blob.size, ...declared, ...(signal ? { signal } : {}) };
  const kept = await keepStream(blob.stream(), options);
  return { ...kept, name, ...declared, ...statedCharset(given.mediaType) };
}

async function readStream(stream: AsyncIterable<unknown>, context: SourceContext): Promise<NamedBytes> {
  const path = "path" in stream && typeof stream.path === "string" ? stream.path : "";
  const isStandardInput = "fd" in stream && stream.fd === 0;
  const name = toBaseName(path, isStandardInput ? "stdin" : "stream");
  const wasRead =
    ("locked" in stream && stream.locked === true) ||
    ("readableEnded" in stream && stream.readableEnded === true) ||
    ("destroyed" in stream && stream.destroyed === true);
  if (wasRead)
    throw invalid("its stream was already read", "Pass a fresh stream, or the bytes that were read.");
  const { signal, limits } = context;
  try {
    return {
      ...(await keepStream(stream, { name, limits, ...(signal ? { signal } : {}) })),
      name,
    };
  } catch (error) {
    if (error instanceof GleanerError || signal?.aborted === true) throw error;
    throw new GleanerError("input.unreadable", {
      what: `Cannot load ${name}`,
      seen: error instanceof TypeError ? error.message : "its stream broke off",
      hint: "Pass a stream of bytes that reaches its end.",
      where: { source: name },
      cause: error,
    });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

const ways = ["path", "url", "bytes", "base64", "text"] as const;

/** The named kinds of source; undefined where the object is none of them. */
async function readDescribed(
  source: Record<string, unknown>,
  context: SourceContext,
): Promise<NamedBytes | undefined> {
  const name = typeof source.name === "string" ? { name: source.name } : {};
  const given = { ...name, ...(typeof source.mediaType === "string" ? { mediaType: source.mediaType } : {}) };
  const { path, url, bytes, base64, text } = source;
  // What `fetch` gives has all of these, as functions.
  if (typeof bytes === "function" || typeof source.arrayBuffer === "function")
    throw invalid(
      "it is the answer of a web server, not what stands in it",
      "Pass its `body`, or its `url`.",
    );
  const said = ways.filter((way) => source[way] !== undefined);
  if (said.length > 1)
    throw invalid(
      `it says both ${said.join(" and ")}`,
      "Pass only one of path, url, bytes, base64 and text.",
    );
  if (typeof path === "string") return await readPath(path, context);
  if (typeof url === "string")
    return isS3(url) ? await readS3(url, context) : await readUrl(parseUrl(url), context, false);
  if (bytes instanceof Uint8Array || bytes instanceof ArrayBuffer) return takeBytes(bytes, context, given);
  if (typeof base64 === "string") {
    const decoded = decodeBase64(base64, toBaseName(given.name ?? "", "bytes"), context.limits.maxBytes);
    return takeBytes(decoded, context, given);
  }
  if (typeof text === "string")
    return { ...takeBytes(Buffer.from(text), context, { name: given.name ?? "text" }), isText: true };
  return undefined;
}

/** One source to its bytes and its name. Throws `options.invalid` for what is no source, and the `input.*` errors of its kind. */
export async function resolveSource(source: SingleSource, context: SourceContext): Promise<NamedBytes> {
  context.signal?.throwIfAborted();
  const named = await readSource(source, context);
  const { buffer, byteOffset, byteLength } = named.bytes;
  // A plain view: the `slice` of Node's Buffer shares memory, and decoders that keep a copy would not have one.
  return { ...named, bytes: new Uint8Array(buffer, byteOffset, byteLength) };
}

async function readSource(source: SingleSource, context: SourceContext): Promise<NamedBytes> {
  if (typeof source === "string") return await readString(source, context);
  if (source instanceof URL) return await readUrl(source, context, true);
  if (source instanceof Uint8Array || source instanceof ArrayBuffer) return takeBytes(source, context);
  if (source instanceof Blob) return await readBlob(source, context);
  if (isObject(source)) {
    if (Symbol.asyncIterator in source)
      return await readStream(source as unknown as AsyncIterable<unknown>, context);
    const described = await readDescribed(source, context);
    if (described) return described;
  }
  const kind = source === null ? "null" : Array.isArray(source) ? "list" : typeof source;
  throw invalid(`something of type ${kind} and of unknown shape was passed`);
}
