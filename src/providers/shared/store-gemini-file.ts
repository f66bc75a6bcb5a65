import { setTimeout as wait } from "node:timers/promises";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import type { CallContext } from "../../ports/model.ts";
import { exchange } from "./exchange.ts";
import { fieldsOf } from "./fields-of.ts";
import { joinAddress } from "./join-address.ts";
import { parseJson } from "./parse-json.ts";
import type { Access } from "./resolve-access.ts";
import type { StreamedBody } from "./streamed-body.ts";
import type { CallPlace } from "./to-provider-error.ts";

interface FileToStore {
  readonly content: Uint8Array | StreamedBody;
  /** In bytes. */
  readonly length: number;
  readonly mediaType: string;
  readonly displayName: string;
}

interface StorePlace {
  readonly access: Access;
  readonly place: CallPlace;
  readonly context: CallContext;
}

interface StoredFile {
  /** `files/...`. */
  readonly name: string;
  readonly uri: string;
  readonly state: unknown;
}

function failed(place: CallPlace, seen: string): GleanerError {
  return new GleanerError("provider.bad-response", {
    what: `Cannot upload a file to ${place.provider}`,
    seen,
    hint: "Try again, send fewer pages, or raise inlineBytes of the gateway.",
    where: { provider: place.provider, model: place.model },
  });
}

function readFile(value: unknown, place: CallPlace): StoredFile {
  const { name, uri, state } = fieldsOf(value);
  if (typeof name !== "string" || typeof uri !== "string") throw failed(place, "its answer names no file");
  return { name, uri, state };
}

/** Uploads stand beside the API: `/v1beta` becomes `/upload/v1beta` at the same host. */
function uploadAddress(baseUrl: string): string {
  const url = new URL(baseUrl);
  url.pathname = `/upload${url.pathname}`;
  return joinAddress(url.href, "/files");
}

/** Milliseconds until the file is asked after again. */
const firstDelayMs = 200;

/** Puts a file into the gateway's store (resumable upload, one piece) and waits until it can be used. */
export async function storeGeminiFile(
  file: FileToStore,
  { access, place, context }: StorePlace,
): Promise<StoredFile> {
  const target = await exchange({
    method: "POST",
    url: uploadAddress(access.baseUrl),
    headers: {
      "content-type": "application/json",
      "x-goog-upload-protocol": "resumable",
      "x-goog-upload-command": "start",
      "x-goog-upload-header-content-length": String(file.length),
      "x-goog-upload-header-content-type": file.mediaType,
      ...access.headers,
    },
    body: JSON.stringify({ file: { displayName: file.displayName } }),
    place,
    context,
    async read(response) {
      await response.text();
      const address = response.header("x-goog-upload-url") ?? "";
      if (!URL.canParse(address)) throw failed(place, "its answer names no place to send the bytes to");
      return address;
    },
  });
  let stored = await exchange({
    method: "POST",
    url: target,
    // The address is a secret of its own; the key is not sent along.
    headers: {
      "content-type": file.mediaType,
      "x-goog-upload-offset": "0",
      "x-goog-upload-command": "upload, finalize",
    },
    body: file.content,
    place,
    context,
    read: async (response) => readFile(fieldsOf(parseJson(await response.text())).file, place),
  });
  for (let delay = firstDelayMs; stored.state === "PROCESSING"; delay *= 1.5) {
    await wait(Math.min(delay, defaults.gateways.maxPollDelayMs), undefined, { signal: context.signal });
    stored = await exchange({
      method: "GET",
      url: joinAddress(access.baseUrl, `/${stored.name}`),
      headers: access.headers,
      place,
      context,
      read: async (response) => readFile(parseJson(await response.text()), place),
    });
  }
  if (stored.state === "FAILED") throw failed(place, "it could not process the file");
  return stored;
}
