import type { Agent, Response } from "undici";
import { GleanerError } from "../errors/gleaner-error.ts";
import { describeUrl } from "./describe-url.ts";
import { guardedLookup } from "./guarded-lookup.ts";
import { isPrivateAddress } from "./is-private-address.ts";
import { keepStream } from "./keep-stream.ts";
import type { KeptStream } from "./keep-stream.ts";
import type { NamedBytes } from "./named-bytes.ts";
import type { SourceContext } from "./source-context.ts";
import { toBaseName } from "./to-base-name.ts";
import { toFetchError } from "./to-fetch-error.ts";

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

function checkStatus(status: number, shown: string): void {
  if (status >= 200 && status < 300) return;
  const isMissing = status === 404 || status === 410;
  const needsRight = status === 401 || status === 403;
  throw new GleanerError(isMissing ? "input.not-found" : "input.unreadable", {
    what: `Cannot load ${shown}`,
    seen: `the server answered ${status}`,
    hint: needsRight
      ? "Use an address that may be read without logging in, or pass the file itself."
      : "Check the address.",
    where: { source: shown, status },
  });
}

function toHeaders(url: URL, start: URL): Record<string, string> {
  const accept = { accept: "*/*", "user-agent": "gleaner" };
  // Credentials go to the origin that they were given for, never to where it redirects.
  if (url.origin !== start.origin || (start.username === "" && start.password === "")) return accept;
  const login = `${decodeURIComponent(start.username)}:${decodeURIComponent(start.password)}`;
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
  readonly mediaType?: string;
}

async function readBody(
  response: Response,
  url: URL,
  context: SourceContext,
  signal: AbortSignal,
): Promise<Hop> {
  const { shown } = describeUrl(url);
  checkStatus(response.status, shown);
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  const mediaType = response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const stated = {
    ...(Number.isFinite(length) ? { statedSize: length } : {}),
    ...(mediaType === undefined ? {} : { declaredMediaType: mediaType }),
  };
  const { limits } = context;
  const name = toBaseName(decodePath(url.pathname), shown);
  const kept = response.body
    ? await keepStream(response.body, { name, limits, signal, ...stated })
    : { bytes: new Uint8Array() };
  return { kept, ...(mediaType === undefined ? {} : { mediaType }) };
}

async function fetchHop(url: URL, start: URL, context: SourceContext, signal: AbortSignal): Promise<Hop> {
  checkAddress(url, context);
  const { fetch } = await import("undici");
  const agent = await createAgent(url, context);
  try {
    const bare = new URL(url);
    bare.username = "";
    bare.password = "";
    const response = await fetch(bare.href, {
      dispatcher: agent,
      redirect: "manual",
      signal,
      headers: toHeaders(url, start),
    });
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null)
      return await readBody(response, url, context, signal);
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
    const { redirect, kept, mediaType } = await fetchHop(url, start, context, signal);
    if (redirect) {
      url = redirect;
      continue;
    }
    return {
      ...(kept ?? { bytes: new Uint8Array() }),
      name: toBaseName(decodePath(start.pathname), start.host),
      url: shown,
      address: start.href,
      isUrlPrivate: hasSecrets || isAllowed(start, context),
      ...(mediaType === undefined ? {} : { declaredMediaType: mediaType }),
    };
  }
  throw new GleanerError("input.unreadable", {
    what: `Cannot load ${shown}`,
    seen: `it redirects more than ${context.limits.maxRedirects} times`,
    hint: "Pass the last address, or raise `limits.maxRedirects`.",
    where: { source: shown, option: "limits.maxRedirects" },
  });
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
