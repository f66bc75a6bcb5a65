import type { Agent, Dispatcher } from "undici";
import { GleanerError } from "../errors/gleaner-error.ts";
import { checkStatus } from "./check-status.ts";
import { describeUrl } from "./describe-url.ts";
import { guardedLookup } from "./guarded-lookup.ts";
import { isPrivateAddress } from "./is-private-address.ts";
import { keepStream } from "./keep-stream.ts";
import type { KeptStream } from "./keep-stream.ts";
import type { NamedBytes } from "./named-bytes.ts";
import type { SourceContext } from "./source-context.ts";
import { statedCharset } from "./stated-charset.ts";
import { toBaseName } from "./to-base-name.ts";
import { toFetchError } from "./to-fetch-error.ts";
import { unpackBody } from "./unpack-body.ts";

function blocked(shown: string, seen: string, hint: string): GleanerError {
  return new GleanerError("input.blocked-url", {
    what: `Cannot load ${shown}`,
    seen,
    hint,
    where: { source: shown },
  });
}

const privateHint = "Pass the file itself, or name the host in the library's option `allowHosts`.";

function isAllowed(url: URL, context: SourceContext): boolean {
  const hosts = context.allowHosts.map((host) => host.toLowerCase());
  return (
    hosts.includes(url.host) ||
    hosts.includes(url.hostname) ||
    hosts.includes(url.hostname.replaceAll(/[[\]]/gu, ""))
  );
}

/** A host written as an address never reaches the name lookup, so it is judged here. */
function checkAddress(url: URL, context: SourceContext): void {
  const { shown } = describeUrl(url);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw blocked(
      shown,
      `${url.protocol} addresses are not loaded`,
      "Pass an http or https address, or the file itself.",
    );
  }
  const host = url.hostname.replaceAll(/[[\]]/gu, "");
  const isAddress = url.hostname.startsWith("[") || /^[\d.]+$/u.test(host);
  if (isAddress && !isAllowed(url, context) && isPrivateAddress(host)) {
    throw blocked(shown, "it leads to a private address", privateHint);
  }
}

/** What cannot be decoded was written as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toHeaders(url: URL, start: URL): Record<string, string> {
  const accept = { accept: "*/*", "accept-encoding": "gzip, br", "user-agent": "gleaner" };
  // Credentials go to the origin that they were given for, never to where it redirects.
  if (url.origin !== start.origin || (start.username === "" && start.password === "")) return accept;
  const login = `${decode(start.username)}:${decode(start.password)}`;
  return { ...accept, authorization: `Basic ${Buffer.from(login).toString("base64")}` };
}

async function createAgent(url: URL, context: SourceContext): Promise<Agent> {
  const { Agent } = await import("undici");
  const { shown } = describeUrl(url);
  const refuse = (): Error => blocked(shown, "its host name leads to a private address", privateHint);
  return new Agent({
    connectTimeout: context.limits.connectTimeoutMs,
    connect: {
      timeout: context.limits.connectTimeoutMs,
      ...(isAllowed(url, context) ? {} : { lookup: guardedLookup(refuse) }),
    },
  });
}

interface Hop {
  readonly redirect?: URL;
  readonly kept?: KeptStream;
  readonly declared?: Pick<NamedBytes, "declaredMediaType" | "declaredCharset">;
}

type Headers = Dispatcher.ResponseData["headers"];

/** The first of them, where a header stands there several times. */
function readHeader(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

async function readBody(
  { statusCode, headers, body }: Dispatcher.ResponseData,
  url: URL,
  context: SourceContext,
  signal: AbortSignal,
): Promise<Hop> {
  const { shown } = describeUrl(url);
  checkStatus(statusCode, shown, readHeader(headers, "content-range"));
  const length = Number(readHeader(headers, "content-length") ?? Number.NaN);
  const contentType = readHeader(headers, "content-type");
  const mediaType = contentType?.split(";")[0]?.trim().toLowerCase();
  const declared = {
    ...(mediaType === undefined ? {} : { declaredMediaType: mediaType }),
    ...statedCharset(contentType),
  };
  const name = toBaseName(decode(url.pathname), shown);
  const kept = await keepStream(unpackBody(body, readHeader(headers, "content-encoding")), {
    name,
    limits: context.limits,
    signal,
    ...(Number.isFinite(length) ? { statedSize: length } : {}),
    ...declared,
  });
  return { kept, declared };
}

async function fetchHop(url: URL, start: URL, context: SourceContext, signal: AbortSignal): Promise<Hop> {
  checkAddress(url, context);
  const { request } = await import("undici");
  const agent = await createAgent(url, context);
  try {
    const bare = new URL(url);
    bare.username = "";
    bare.password = "";
    const response = await request(bare, { dispatcher: agent, signal, headers: toHeaders(url, start) });
    // It may fail after nobody reads it any more.
    response.body.on("error", () => undefined);
    const written = readHeader(response.headers, "location");
    if (response.statusCode < 300 || response.statusCode > 399 || written === undefined)
      return await readBody(response, url, context, signal);
    // Headers come byte by byte; letters beyond ASCII are sent as UTF-8.
    const location = Buffer.from(written, "latin1").toString();
    if (!URL.canParse(location, url.href))
      throw blocked(describeUrl(url).shown, "it redirects to no valid address", "Check the address.");
    return { redirect: new URL(location, url.href) };
  } catch (error) {
    throw toFetchError(error, describeUrl(url).shown, context);
  } finally {
    await agent.destroy();
  }
}

/**
 * Loads a web address. Every hop's address is checked when it is connected to, so a name that changes its answer does
 * not help. Throws `input.blocked-url`, `input.not-found`, `input.unreadable`, `input.too-large`, `input.timeout`.
 */
export async function fetchUrl(start: URL, context: SourceContext): Promise<NamedBytes> {
  const { shown, hasSecrets } = describeUrl(start);
  const timeout = AbortSignal.timeout(context.limits.callTimeoutMs);
  const signal = context.signal ? AbortSignal.any([context.signal, timeout]) : timeout;
  let url = start;
  for (let hops = 0; hops <= context.limits.maxRedirects; hops += 1) {
    const { redirect, kept, declared } = await fetchHop(url, start, context, signal);
    if (redirect) {
      url = redirect;
      continue;
    }
    return {
      ...(kept ?? { bytes: new Uint8Array() }),
      name: toBaseName(decode(start.pathname), start.host),
      url: shown,
      address: start.href,
      isUrlPrivate: hasSecrets || isAllowed(start, context),
      ...declared,
    };
  }
  throw new GleanerError("input.unreadable", {
    what: `Cannot load ${shown}`,
    seen: `it redirects more than ${context.limits.maxRedirects} times`,
    hint: "Pass the last address, or raise `limits.maxRedirects`.",
    where: { source: shown, option: "limits.maxRedirects" },
  });
}
